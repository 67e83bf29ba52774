import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf } from '../../../test/bills-journey.ts'
import { vinhXanh } from '../../../test/enterprises.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: {
    ...vinhXanh,
    taxOffice: 'prov-h49',
    taxPeriod: 'Q3/2026',
    taxDeclared: '300000000',
    provisional: '220000000',
    subItem: '1052',
  },
  // 300,000,000 declared, 220,000,000 paid in advance.
  lines: [{ code: 'sub-item-1052', amount: 80_000_000 }],
}

billJourneyOf(example)

test('advances that cover the tax leave nothing to be paid', async () =>
  expect(await billRefusalOf(example, { provisional: '300000000' })).toEqual(['/answers/provisional nothing-left']))
