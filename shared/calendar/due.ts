import type { Duration } from '../catalogue/duration.ts'
import { dueAfterWorkingDays } from './working-days.ts'

const hoursOfADay = 8
const dayMs = 86_400_000

/** When something that begins now and may take so long is due. A working day has eight hours (domain reference §6, our own reading). */
export function dueAfter(begun: Date, { value, unit }: Duration): Date {
  if (unit === 'calendar_days') return new Date(begun.getTime() + value * dayMs)
  return dueAfterWorkingDays(begun, unit === 'working_hours' ? Math.ceil(value / hoursOfADay) : value)
}
