import { expect, test } from '@jest/globals'
import { dueAfter } from './due.ts'

const friday = new Date('2026-11-13T10:00:00+07:00')

test.each([
  [1, 'calendar_days', 'a Saturday: the end of the Monday after', '2026-11-16T17:00:00+07:00'],
  [4, 'calendar_days', 'the end of a working day', '2026-11-17T17:00:00+07:00'],
  [2, 'working_days', 'the second working day', '2026-11-17T17:00:00+07:00'],
  [9, 'working_hours', 'counted in days of eight hours', '2026-11-17T17:00:00+07:00'],
] as const)('%s %s from a Friday end on %s', (value, unit, _, due) => {
  expect(dueAfter(friday, { value, unit })).toEqual(new Date(due))
})
