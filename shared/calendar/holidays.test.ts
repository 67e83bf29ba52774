import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { mark, text } from '../text.ts'
import { isWorkingDay } from './holidays.ts'

const yearTable = z.object({
  year: z.int(),
  holidays: z.array(z.object({ date: z.iso.date(), name: text, mark })),
  swaps: z.array(z.object({ off: z.iso.date(), worked: z.iso.date(), mark })),
})

const day = (date: string, after: number) => new Date(Date.parse(date) + after * 86_400_000).toISOString().slice(0, 10)
const range = (first: string, last: string) => {
  const days = []
  for (let one = first; one <= last; one = day(one, 1)) days.push(one)
  return days
}

/** What the domain reference §6 gives with its sources; ranges include weekends. */
describe.each([
  ['Tết 2020', '2020-01-23', '2020-01-29'],
  ['Hung Kings 2020', '2020-04-02', '2020-04-02'],
  ['New Year 2021', '2021-01-01', '2021-01-03'],
  ['Tết 2021', '2021-02-10', '2021-02-16'],
  ['Hung Kings 2021', '2021-04-21', '2021-04-21'],
  ['Reunification and Labour 2021', '2021-04-30', '2021-05-03'],
  ['National Day 2021', '2021-09-02', '2021-09-05'],
  ['Tết 2022', '2022-01-29', '2022-02-06'],
  ['Tết 2023', '2023-01-20', '2023-01-26'],
  ['National Day 2023', '2023-09-01', '2023-09-04'],
  ['Tết 2024', '2024-02-08', '2024-02-14'],
  ['Hung Kings 2024', '2024-04-18', '2024-04-18'],
  ['National Day 2024', '2024-08-31', '2024-09-03'],
  ['Tết 2025', '2025-01-25', '2025-02-02'],
  ['the swap of 2025', '2025-04-30', '2025-05-04'],
  ['Tết 2026', '2026-02-14', '2026-02-22'],
  ['National Day 2026', '2026-08-29', '2026-09-02'],
])('%s', (_, first, last) => {
  test.each(range(first, last))('%s is off', (date) => expect(isWorkingDay(date)).toBe(false))

  test('the working days around it are worked', () => {
    const before = range(day(first, -7), day(first, -1)).filter((date) => new Date(date).getUTCDay() % 6 !== 0)
    expect(before.some(isWorkingDay)).toBe(true)
  })
})

test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])('Saturday %s is worked in exchange', (date) =>
  expect(isWorkingDay(date)).toBe(true),
)

test.each(['2019-12-31', '2028-01-03'])('%s lies in a year without a table: refused, never guessed', (date) =>
  expect(() => isWorkingDay(date)).toThrow(`no holiday table for ${date.slice(0, 4)}`),
)

describe('the tables as reviewed', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'))
  const tables = files.map((name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
  type Row = { date?: string; off?: string; worked?: string; mark: { status: string; source?: string } }
  const rows: Row[] = tables.flatMap(({ holidays, swaps }) => [...holidays, ...swaps])

  test('each is whole', () => void z.array(yearTable).parse(tables))

  test('each is named for its year', () => expect(tables.map(({ year }) => `${year}.json`)).toEqual(files))

  test('what is called sourced names its source', () =>
    expect(rows.filter(({ mark }) => mark.status === 'sourced' && !mark.source)).toEqual([]))

  test('only days that would be worked are given as off, and only Saturdays as worked', () => {
    const weekday = (date: string | undefined) => new Date(date ?? '').getUTCDay()
    expect(rows.filter(({ date, off }) => weekday(date ?? off) % 6 === 0)).toEqual([])
    expect(rows.filter(({ worked }) => worked && weekday(worked) !== 6)).toEqual([])
  })
})
