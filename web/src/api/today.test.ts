import { expect, test } from '@jest/globals'
import { withinADay } from './today.ts'

test.each([
  ['in the morning', '2026-11-22T03:00:00Z', 600],
  ['five minutes before midnight in Vietnam', '2026-11-22T16:55:00Z', 300],
  ['at midnight', '2026-11-22T17:00:00Z', 600],
])('what was read %s is good for so many seconds', (_, at, seconds) => {
  expect(withinADay(600_000)({ state: { dataUpdatedAt: Date.parse(at) } })).toBe(seconds * 1000)
})
