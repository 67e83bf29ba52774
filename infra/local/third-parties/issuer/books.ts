import { createHash } from 'node:crypto'
import { type Asked, type Content, contents, daysAfter, type Line } from './contents.ts'
import { type Scenario, scenarioOf } from './scenarios.ts'

export type Payment = { payment: string; amount: number; paidAt: string }

export type Entry = {
  issuer: string
  asked: Asked
  reference: string
  scenario: Scenario
  content: Content
  /** How often it was asked for. */
  times: number
  /** What happens to it until somebody presses the button. */
  broken: boolean
  paid?: Payment & { receiptNumber: string }
}

export type Answer = { state: 'due'; bill: Content & { reference: string } } | { state: 'paid' } | { state: 'unknown' }
export type Word = { state: 'entered'; receiptNumber: string } | { state: 'paid-elsewhere' }

const vietnamOffsetMs = 7 * 3_600_000
const dayOf = (at: Date) => new Date(at.getTime() + vietnamOffsetMs).toISOString().slice(0, 10)
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10).toUpperCase()
const initials = (text: string) =>
  text
    .split('-')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

const raise = 10_000
const more: Line = {
  code: 'adjustment',
  name: { vi: 'Điều chỉnh', en: 'Adjustment' },
  kind: 'charge',
  amount: { amount: raise, currency: 'VND' },
}

/** What a bill says the n-th time it is asked for. */
function saidOf({ content, scenario, times }: Entry, today: string): Content {
  if (scenario.name === 'changed' && times > 1) return { ...content, lines: [...content.lines, more] }
  if (scenario.name === 'overdue') return { ...content, dueOn: daysAfter(today, -20) }
  return content
}

/** The issuers' books, in memory: they begin empty and end with the process. One bill for each thing that is asked for. */
export function createBooks(now: () => Date) {
  const entries = new Map<string, Entry>()

  function entryOf(issuer: string, asked: Asked): Entry | undefined {
    const write = contents[asked.service]
    if (!write) return undefined
    const today = dayOf(now())
    // Bills come month by month; whatever else is looked up is one thing for ever.
    const period = asked.service.endsWith('-bill-payment') ? (asked.more?.period ?? today.slice(0, 7)) : ''
    const reference = `${initials(asked.service)}-${digest(JSON.stringify([issuer, asked, period]))}`
    const known = entries.get(reference)
    if (known) return known
    const scenario = scenarioOf(asked.code)
    const broken = scenario.name === 'down' || scenario.name === 'deaf'
    const fresh: Entry = { issuer, asked, reference, scenario, content: write(asked, today), times: 0, broken }
    entries.set(reference, fresh)
    return fresh
  }

  return {
    list: () => [...entries.values()].reverse(),
    entryOf,

    /** From now on what met an outage is answered. */
    repair(): void {
      for (const entry of entries.values()) entry.broken = false
    },

    answer(entry: Entry): Answer {
      entry.times += 1
      const { name } = entry.scenario
      if (name === 'unknown') return { state: 'unknown' }
      if (entry.paid || name === 'paid' || (name === 'paid-meanwhile' && entry.times > 1)) return { state: 'paid' }
      return { state: 'due', bill: { reference: entry.reference, ...saidOf(entry, dayOf(now())) } }
    },

    /** Enters a payment once; another one for the same bill came too late. Nothing for a bill that nobody asked for. */
    enter(reference: string, payment: Payment): Word | 'broken' | undefined {
      const entry = entries.get(reference)
      if (!entry) return undefined
      if (entry.broken && entry.scenario.name === 'deaf') return 'broken'
      if (entry.scenario.name === 'paid-elsewhere') return { state: 'paid-elsewhere' }
      entry.paid ??= { ...payment, receiptNumber: `BL-${digest(payment.payment)}` }
      if (entry.paid.payment !== payment.payment) return { state: 'paid-elsewhere' }
      return { state: 'entered', receiptNumber: entry.paid.receiptNumber }
    },
  }
}

export type Books = ReturnType<typeof createBooks>
