import type { Duration } from '../catalogue/duration.ts'
import { dueAfterCalendarDays, dueAfterWorkingDays } from './working-days.ts'

const hoursOfADay = 8

/** When something that begins now and may take so long is due. A working day has eight hours (domain reference §6, our own reading). */
export function dueAfter(begun: Date, { value, unit }: Duration): Date {
  if (unit === 'calendar_days') return dueAfterCalendarDays(begun, value)
  return dueAfterWorkingDays(begun, unit === 'working_hours' ? Math.ceil(value / hoursOfADay) : value)
}
