import { isWorkingDay } from '../calendar/working-days.ts'
import type { FeeLine } from '../catalogue/procedure.ts'

const dayMs = 86_400_000
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs

/** Longer than any holiday in the calendars. */
const longestHoliday = 14

/**
 * Whether a birth or death is registered after its time: the day itself is not counted, and a last day that is a day off
 * ends with the next working day (Civil Code 2015, articles 147 and 148, from general knowledge, unverified).
 * @param happened, today `YYYY-MM-DD`
 * @param days to register it in, of the calendar
 */
export function isLate(happened: string, days: number, today: string): boolean {
  const late = daysBetween(dayAfter(happened, days), today)
  if (late <= 0) return false
  if (late > longestHoliday) return true
  return Array.from({ length: late }, (_, past) => dayAfter(happened, days + past)).some(isWorkingDay)
}

type Lines = { inTime: FeeLine; late: FeeLine }

/** The line of registering: free in time and for who is exempt, and the zero stays visible (Law on Civil Status 2014: lawyer24h.net). */
export const registrationLine = ({ inTime, late }: Lines, isDue: boolean): FeeLine => (isDue ? late : inTime)

/** The extracts asked for, beyond those that are free. */
export function extractLines(each: FeeLine, copies: number, free: number): FeeLine[] {
  const { amount, currency } = each.amount
  return copies > 0 ? [{ ...each, amount: { amount: amount * Math.max(0, copies - free), currency } }] : []
}
