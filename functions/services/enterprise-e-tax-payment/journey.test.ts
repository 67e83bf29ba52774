import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf } from '../../../test/bills-journey.ts'
import { vinhXanh } from '../../../test/enterprises.ts'
import { service } from './service.ts'

const items = [
  { subItem: '1701', taxPeriod: '10/2026', content: 'Thuế giá trị gia tăng', amount: '45000000' },
  { subItem: '1052', taxPeriod: 'Q3/2026', amount: '80000000' },
]

const example = {
  service,
  answers: { ...vinhXanh, taxOffice: 'prov-h49', items: JSON.stringify(items) },
  lines: [
    { code: 'sub-item-1701', amount: 45_000_000 },
    { code: 'sub-item-1052', amount: 80_000_000 },
  ],
}

billJourneyOf(example)

test('the same sub-item and period twice on a slip is pointed at', async () =>
  expect(await billRefusalOf(example, { items: JSON.stringify([items[0], items[0]]) })).toEqual([
    '/answers/items/1/subItem twice',
  ]))
