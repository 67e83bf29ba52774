import { expect, test } from '@jest/globals'
import { dueBefore, firstWait, nextWait, timeOf } from './ladder.ts'

const now = new Date('2026-11-24T03:00:00.000Z')
const reference = '7K3M9Q2ZB4N8RTWX-licence-record'
const minutes = (key: string) => (Date.parse(timeOf(key)) - now.getTime()) / 60_000

test('the first question may be lost: it is made up after a minute', () =>
  expect(minutes(firstWait(reference, now))).toBe(1))

test.each([
  [0, 5],
  [1, 5],
  [2, 15],
  [3, 30],
  [4, 60],
  [5, 60],
  [500, 60],
])('after %i tries the next wait is %i minutes, and it never ends', (tries, wait) =>
  expect(minutes(nextWait(reference, { state: 'WAITING', tries }, now))).toBe(wait),
)

test('an agency that took the question is reminded every hour', () =>
  expect(minutes(nextWait(reference, { state: 'ASKED', tries: 1 }, now))).toBe(60))

test('what is due now is found, what is due later is not', () => {
  const key = firstWait(reference, now)
  expect(key < dueBefore(new Date(now.getTime() + 60_000))).toBe(true)
  expect(key < dueBefore(new Date(now.getTime() + 59_999))).toBe(false)
})
