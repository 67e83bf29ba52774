import { describe, expect, test } from '@jest/globals'
import { extractLines, isLate } from './late-registration.ts'

describe('registered in time', () => {
  test.each([
    // A child born on 2 March 2026: the 60th day after is 1 May, a holiday, then a weekend; Monday is 4 May.
    ['2026-03-02', 60, '2026-03-02', false],
    ['2026-03-02', 60, '2026-05-01', false],
    ['2026-03-02', 60, '2026-05-04', false],
    ['2026-03-02', 60, '2026-05-05', true],
    // Born on 1 September 2026: the 60th day after is Saturday 31 October, so Monday 2 November still counts.
    ['2026-09-01', 60, '2026-11-02', false],
    ['2026-09-01', 60, '2026-11-03', true],
    // A death on 1 June 2026: the 15th day after is Tuesday 16 June.
    ['2026-06-01', 15, '2026-06-16', false],
    ['2026-06-01', 15, '2026-06-17', true],
    // Of years that have no calendar.
    ['1987-05-20', 60, '2026-06-17', true],
  ])('%s, %i days, on %s: late is %s', (happened, days, today, late) =>
    expect(isLate(happened, days, today)).toBe(late),
  )
})

test.each([
  [0, []],
  [1, [0]],
  [3, [16_000]],
])('of %i extracts the first is free and each more costs 8,000', (copies, amounts) => {
  const words = { vi: 'Bản sao', en: 'Extract' }
  const each = {
    code: 'extract',
    name: words,
    kind: 'fee',
    amount: { amount: 8_000, currency: 'VND' },
    mark: { status: 'unverified' },
  } as const
  expect(extractLines(each, copies, 1).map(({ amount }) => amount.amount)).toEqual(amounts)
})
