import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  dueAfterCalendarDays,
  dueAfterWorkingDays,
  isWorkingDay,
  workingDaysUntil,
  workingMinutesBetween,
} from './working-days.ts'

const at = (time: string) => new Date(`${time}+07:00`)

test.each([
  ['a weekday', '2026-11-23', true],
  ['a Saturday', '2026-11-28', false],
  ['a Sunday', '2026-11-29', false],
  ['a holiday on a weekday', '2026-09-02', false],
  ['a Monday off in exchange', '2026-08-31', false],
  ['the Saturday worked for it', '2026-08-22', true],
])('%s (%s) is worked: %s', (_, day, worked) => expect(isWorkingDay(day)).toBe(worked))

test.each([
  ['Wednesday morning, five days', '2026-12-02T09:00:00', 5, '2026-12-09T17:00:00'],
  ['after the desk closed', '2026-12-02T17:00:00', 5, '2026-12-10T17:00:00'],
  ['on a Sunday it counts as Monday', '2026-12-06T10:00:00', 5, '2026-12-14T17:00:00'],
  ['across a new year', '2026-12-30T09:00:00', 2, '2027-01-04T17:00:00'],
  ['the same day', '2026-12-02T09:00:00', 0, '2026-12-02T17:00:00'],
])('received %s: due as worked out by hand', (_, received, days, due) =>
  expect(dueAfterWorkingDays(at(received), days)).toEqual(at(due)),
)

test('a year without a table is refused, never guessed', () =>
  expect(() => dueAfterWorkingDays(at('2027-12-31T09:00:00'), 5)).toThrow('no holiday table for 2028'))

test('the days left are the days given, seen from a working day', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 30 }), (offset, days) => {
      const received = new Date(at('2026-01-05T09:00:00').getTime() + offset * 86_400_000)
      fc.pre(isWorkingDay(received.toISOString().slice(0, 10)))
      expect(workingDaysUntil(received, dueAfterWorkingDays(received, days))).toBe(days)
    }),
  ))

test.each([
  ['over Tết 2020', '2020-01-22T09:00:00', 2, '2020-01-31T17:00:00'],
  ['over Tết 2021', '2021-02-09T09:00:00', 1, '2021-02-17T17:00:00'],
  ['over Tết 2024', '2024-02-07T09:00:00', 3, '2024-02-19T17:00:00'],
  ['over a Saturday worked in exchange', '2026-08-20T09:00:00', 2, '2026-08-22T17:00:00'],
])('%s', (_, received, days, due) => expect(dueAfterWorkingDays(at(received), days)).toEqual(at(due)))

test.each([
  ['counts every day', '2026-12-02T09:00:00', 5, '2026-12-07T17:00:00'],
  ['ends with the next working day when it would end on a day off', '2026-12-02T09:00:00', 3, '2026-12-07T17:00:00'],
])('a term in calendar days %s', (_, received, days, due) =>
  expect(dueAfterCalendarDays(at(received), days)).toEqual(at(due)),
)

test.each([
  ['a morning', '2026-12-02T08:00:00', '2026-12-02T12:00:00', 240],
  ['a whole day has eight hours', '2026-12-02T00:00:00', '2026-12-03T00:00:00', 480],
  ['the break does not count', '2026-12-02T11:30:00', '2026-12-02T13:30:00', 60],
  ['a weekend does not count', '2026-12-04T16:00:00', '2026-12-07T09:00:00', 120],
  ['a holiday does not count', '2026-09-01T08:00:00', '2026-09-03T09:00:00', 60],
  ['nothing', '2026-12-05T08:00:00', '2026-12-06T20:00:00', 0],
])('working time: %s', (_, from, to, minutes) => expect(workingMinutesBetween(at(from), at(to))).toBe(minutes))
