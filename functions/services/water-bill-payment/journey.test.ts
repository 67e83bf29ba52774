import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf } from '../../../test/bills-journey.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: { province: 'prov-h49', waterCompany: 'quang-ninh-water', customerCode: 'QN0012345' },
  // 96,000 for water, 5 % of value added tax, 10 % for drainage.
  lines: [
    { code: 'water', amount: 96_000 },
    { code: 'vat', amount: 4_800 },
    { code: 'drainage', amount: 9_600 },
  ],
  payer: 'N*** V*** A***',
}

billJourneyOf(example)

test('a company of another province is pointed at', async () =>
  expect(await billRefusalOf(example, { waterCompany: 'sawaco' })).toEqual(['/answers/waterCompany elsewhere']))
