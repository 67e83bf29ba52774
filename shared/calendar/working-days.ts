import { z } from 'zod'
import { vietnamDay } from '../clock.ts'
import { mark, text } from '../text.ts'
import year2026 from './2026.json' with { type: 'json' }
import year2027 from './2027.json' with { type: 'json' }

/** A reviewed table of one year: days off beyond weekends, and Saturdays worked in exchange for a day off. */
const yearTable = z.object({
  year: z.int(),
  holidays: z.array(z.object({ date: z.iso.date(), name: text, mark })),
  swaps: z.array(z.object({ off: z.iso.date(), worked: z.iso.date(), mark })),
})

const tables = [year2026, year2027].map((table) => yearTable.parse(table))
const years = new Set(tables.map(({ year }) => year))
const daysOff = new Set(
  tables.flatMap(({ holidays, swaps }) => [...holidays.map((h) => h.date), ...swaps.map((s) => s.off)]),
)
const workedWeekendDays = new Set(tables.flatMap(({ swaps }) => swaps.map((s) => s.worked)))

const deskClosesAt = '17:00:00'
const dayMs = 86_400_000

const nextDay = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** Whether a day (`YYYY-MM-DD`) is worked. A year without a table throws: holidays are fixed by decision, never guessed. */
export function isWorkingDay(day: string): boolean {
  if (!years.has(Number(day.slice(0, 4)))) throw new Error(`no holiday table for ${day.slice(0, 4)}`)
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return workedWeekendDays.has(day)
  return !daysOff.has(day)
}

function nextWorkingDay(day: string): string {
  const next = nextDay(day)
  return isWorkingDay(next) ? next : nextWorkingDay(next)
}

/** What was received after the desk closed, or on a day off, counts as received on the next working day. */
function countedDay(received: Date): string {
  const day = vietnamDay(received)
  const late = received >= new Date(`${day}T${deskClosesAt}+07:00`)
  return isWorkingDay(day) && !late ? day : nextWorkingDay(day)
}

/**
 * The end of the n-th working day after reception: the day of reception is not counted (domain reference §6, our own
 * reading), the desk closes at 17:00 Viet Nam time.
 */
export function dueAfterWorkingDays(received: Date, days: number): Date {
  const last = Array.from({ length: days }).reduce<string>((day) => nextWorkingDay(day), countedDay(received))
  return new Date(`${last}T${deskClosesAt}+07:00`)
}

/** Working days from today until a due time: 0 on the day itself, negative when it has passed. */
export function workingDaysUntil(from: Date, due: Date): number {
  const [today, dueDay] = [vietnamDay(from), vietnamDay(due)]
  const [first, last] = today <= dueDay ? [today, dueDay] : [dueDay, today]
  let days = 0
  for (let day = nextDay(first); day <= last; day = nextDay(day)) if (isWorkingDay(day)) days += 1
  return today <= dueDay ? days : -days
}
