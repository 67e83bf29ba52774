import { expect, test } from '@jest/globals'
import { vnd } from '../money.ts'
import type { ObligationLine } from '../payments/obligation.ts'
import { daysLate, lateLines, percentOf } from './late.ts'

const fine = (amount: number): ObligationLine => ({
  code: 'fine',
  name: { vi: 'Tiền phạt', en: 'Fine' },
  kind: 'fine',
  amount: vnd(amount),
})

test.each([
  ['the day before it is due', '2026-11-21', 0],
  ['on the day it is due', '2026-11-22', 0],
  ['a day later', '2026-11-23', 1],
  ['over the end of February of a leap year', '2028-03-01', 465],
])('%s: so many days late', (_, today, days) => expect(daysLate('2026-11-22', today)).toBe(days))

// By hand: amount × days × 0.05 / 100.
test.each([
  [5_000_000, 1, 2_500],
  [5_000_000, 30, 75_000],
  [3_000_000, 20, 30_000],
  [999_999, 1, 500],
  [101_000, 1, 51],
  [100_999, 1, 50],
])('%i đồng, %i days late: %i đồng more', (amount, days, more) => {
  const today = new Date(Date.parse('2026-11-22') + days * 86_400_000).toISOString().slice(0, 10)
  expect(lateLines({ lines: [fine(amount)], dueOn: '2026-11-22' }, 0.05, today)).toMatchObject([
    { code: 'late-payment', kind: 'interest', amount: { amount: more } },
  ])
})

test('what is paid in time, or has no due day, has no such line', () => {
  expect(lateLines({ lines: [fine(100_000)], dueOn: '2026-11-22' }, 0.05, '2026-11-22')).toEqual([])
  expect(lateLines({ lines: [fine(100_000)] }, 0.05, '2026-11-22')).toEqual([])
})

test.each([
  [2_000_000_000, 0.5, 10_000_000],
  [60_000_000, 25, 15_000_000],
  [1_001, 0.5, 5],
  [1_100, 0.5, 6],
])('of %i, %f percent are %i', (amount, percent, part) => expect(percentOf(amount, percent)).toBe(part))
