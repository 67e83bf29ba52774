import { expect, test } from '@jest/globals'
import { slipFaults, slipLines } from './slip.ts'

const item = (subItem: string, taxPeriod: string, amount = '100') => ({ subItem, taxPeriod, amount })
const faults = (...all: object[]) =>
  slipFaults(JSON.stringify(all), '2026-11-22').map(({ pointer, code }) => `${pointer} ${code}`)

test('a line for each sub-item and period, in the words of who declares it', () =>
  expect(slipLines(JSON.stringify([{ ...item('1701', '10/2026', '5000000'), content: 'Thuế GTGT' }]))).toEqual([
    {
      code: 'sub-item-1701',
      name: { vi: 'Thuế GTGT, kỳ 10/2026', en: 'Thuế GTGT, period 10/2026' },
      kind: 'tax',
      amount: { amount: 5_000_000, currency: 'VND' },
    },
  ]))

test.each([
  ['other periods', [item('1701', '09/2026'), item('1701', '10/2026')], []],
  ['the same twice', [item('1701', '10/2026'), item('1701', '10/2026')], ['/answers/items/1/subItem twice']],
  ['a period to come', [item('1701', 'Q1/2027')], ['/answers/items/0/taxPeriod future']],
])('%s', (_, items, wanted) => expect(faults(...items)).toEqual(wanted))
