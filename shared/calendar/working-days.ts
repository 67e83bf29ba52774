import { vietnamDay } from '../clock.ts'
import { isWorkingDay } from './holidays.ts'

export { isWorkingDay } from './holidays.ts'

/** When the desk opens and closes, and the break between: eight hours (domain reference §6, our own reading). */
const hours = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const
const deskClosesAt = '17:00:00'
const dayMs = 86_400_000
const minuteMs = 60_000

const at = (day: string, time: string) => new Date(`${day}T${time}+07:00`)
const endOf = (day: string) => at(day, deskClosesAt)
const nextDay = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

function nextWorkingDay(day: string): string {
  const next = nextDay(day)
  return isWorkingDay(next) ? next : nextWorkingDay(next)
}

/** What was received after the desk closed, or on a day off, counts as received on the next working day. */
function countedDay(received: Date): string {
  const day = vietnamDay(received)
  return isWorkingDay(day) && received < endOf(day) ? day : nextWorkingDay(day)
}

/** The beginning of the working day that reception counts as; the received time itself on that very day. */
export function countedFrom(received: Date): Date {
  const day = countedDay(received)
  return day === vietnamDay(received) ? received : at(day, hours[0][0])
}

/**
 * The end of the n-th working day after reception: the day of reception is not counted (domain reference §6, our own
 * reading), the desk closes at 17:00 Viet Nam time.
 */
export function dueAfterWorkingDays(received: Date, days: number): Date {
  return endOf(Array.from({ length: days }).reduce<string>((day) => nextWorkingDay(day), countedDay(received)))
}

const orNextWorkingDay = (day: string) => (isWorkingDay(day) ? day : nextWorkingDay(day))

/**
 * The end of the n-th day of the calendar after reception. One that falls on a day off ends with the next working day
 * (Civil Code 2015, article 148, from general knowledge, unverified).
 */
export function dueAfterCalendarDays(received: Date, days: number): Date {
  const day = vietnamDay(new Date(received.getTime() + days * dayMs))
  return endOf(orNextWorkingDay(day))
}

/** Working days from today until a due time: 0 on the day itself, negative when it has passed. */
export function workingDaysUntil(from: Date, due: Date): number {
  const [today, dueDay] = [vietnamDay(from), vietnamDay(due)]
  const [first, last] = today <= dueDay ? [today, dueDay] : [dueDay, today]
  let days = 0
  for (let day = nextDay(first); day <= last; day = nextDay(day)) if (isWorkingDay(day)) days += 1
  return today <= dueDay ? days : -days
}

/** Working minutes of one day that lie between two times. */
const minutesOfDay = (day: string, from: Date, to: Date): number =>
  hours.reduce((sum, [opens, closes]) => {
    const first = Math.max(at(day, opens).getTime(), from.getTime())
    const last = Math.min(at(day, closes).getTime(), to.getTime())
    return sum + Math.max(0, last - first) / minuteMs
  }, 0)

/** Working time between two moments in whole minutes, rounded up. */
export function workingMinutesBetween(from: Date, to: Date): number {
  let minutes = 0
  for (let day = vietnamDay(from); day <= vietnamDay(to); day = nextDay(day)) {
    if (isWorkingDay(day)) minutes += minutesOfDay(day, from, to)
  }
  return Math.ceil(minutes)
}

const minutesOfAWorkingDay = 8 * 60

/** The end of the working day on which so many minutes after the end of a day have passed, working time or calendar. */
export function endOfDayAfter(dueEnd: Date, minutes: number, calendar: boolean): Date {
  if (calendar) return dueAfterCalendarDays(dueEnd, Math.ceil((minutes * minuteMs) / dayMs))
  const days = Math.ceil(minutes / minutesOfAWorkingDay)
  return endOf(Array.from({ length: days }).reduce<string>((day) => nextWorkingDay(day), vietnamDay(dueEnd)))
}
