import year2020 from './2020.json' with { type: 'json' }
import year2021 from './2021.json' with { type: 'json' }
import year2022 from './2022.json' with { type: 'json' }
import year2023 from './2023.json' with { type: 'json' }
import year2024 from './2024.json' with { type: 'json' }
import year2025 from './2025.json' with { type: 'json' }
import year2026 from './2026.json' with { type: 'json' }
import year2027 from './2027.json' with { type: 'json' }

/** A reviewed table of one year: days off beyond weekends, and Saturdays worked in exchange for a day off. */
type YearTable = { year: number; holidays: { date: string }[]; swaps: { off: string; worked: string }[] }

// The tests check the files, so that no start of a function has to.
const tables: YearTable[] = [year2020, year2021, year2022, year2023, year2024, year2025, year2026, year2027]
const years = new Set(tables.map(({ year }) => year))
const daysOff = new Set(
  tables.flatMap(({ holidays, swaps }) => [...holidays.map((h) => h.date), ...swaps.map((s) => s.off)]),
)
const workedWeekendDays = new Set(tables.flatMap(({ swaps }) => swaps.map((s) => s.worked)))

/** Whether a day (`YYYY-MM-DD`) is worked. A year without a table throws: holidays are fixed by decision, never guessed. */
export function isWorkingDay(day: string): boolean {
  if (!years.has(Number(day.slice(0, 4)))) throw new Error(`no holiday table for ${day.slice(0, 4)}`)
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return workedWeekendDays.has(day)
  return !daysOff.has(day)
}
