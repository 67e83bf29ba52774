import { StartFailure } from '../../failure.ts'
import { type NextAfter, parseCron } from './cron.ts'

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads an expression of the EventBridge Scheduler: `rate(5 minutes)`, `cron(0 3 * * ? *)` or `at(2026-12-01T08:00:00)`, in UTC.
 * @param createdAt when rates begin to count, epoch ms
 * @throws StartFailure on anything else
 */
export function parseSchedule(expression: string, createdAt: number): NextAfter {
  const [, kind, body = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? []
  if (kind === 'rate') {
    const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? []
    const period = Number(count) * (UNITS[unit] ?? 0)
    if (period > 0) return (time) => createdAt + (Math.floor((time - createdAt) / period) + 1) * period
  }
  if (kind === 'at') {
    const moment = Date.parse(`${body}Z`)
    if (!Number.isNaN(moment)) return (time) => (moment > time ? moment : null)
  }
  if (kind === 'cron') return parseCron(body)
  throw new StartFailure(`The laptop cannot read the schedule '${expression}'`)
}
