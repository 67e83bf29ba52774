import { StartFailure } from '../../failure.ts'

/** First firing after a time, or null when there will be none. Epoch, ms. */
export type NextAfter = (time: number) => number | null

const DAY = 86_400_000
/** Leap days recur within eight years; a date not found by then never comes. */
const HORIZON_DAYS = 8 * 366
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/**
 * Reads the six fields of an AWS cron expression (minutes hours day-of-month month day-of-week year, UTC), with lists,
 * ranges and steps. @throws StartFailure on L, W and #, which are not known here
 */
export function parseCron(body: string): NextAfter {
  const fields = body.trim().split(/\s+/)
  if (fields.length !== 6) throw new StartFailure(`cron(${body}) needs six fields`)
  const [minutes = '', hours = '', days = '', months = '', weekdays = '', years = ''] = fields
  const minute = allowed(minutes, 0, 59)
  const hour = allowed(hours, 0, 23)
  const day = allowed(days, 1, 31)
  const month = allowed(named(months, MONTHS), 1, 12)
  const weekday = allowed(named(weekdays, WEEKDAYS), 1, 7)
  const year = allowed(years, 1970, 2199)

  return (time) => {
    const today = Math.floor(time / DAY) * DAY
    for (let start = today; start <= today + HORIZON_DAYS * DAY; start += DAY) {
      const date = new Date(start)
      const fits = year.has(date.getUTCFullYear()) && month.has(date.getUTCMonth() + 1)
      if (!fits || !day.has(date.getUTCDate()) || !weekday.has(date.getUTCDay() + 1)) continue
      for (const h of hour) {
        for (const m of minute) {
          const moment = start + (h * 60 + m) * 60_000
          if (moment > time) return moment
        }
      }
    }
    return null
  }
}

const named = (field: string, names: string[]) =>
  field.replace(/[A-Z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + 1) : name))

function allowed(field: string, lowest: number, highest: number): Set<number> {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [, range, first, last, step] = /^(\*|\?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? []
    if (range === undefined) throw new StartFailure(`The laptop cannot read the cron field '${field}'`)
    const from = first === undefined ? lowest : Number(first)
    const to = last !== undefined ? Number(last) : first !== undefined && step === undefined ? from : highest
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value)
  }
  return new Set([...values].sort((a, b) => a - b))
}
