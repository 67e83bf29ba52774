import { vnd } from '../money.ts'
import type { ObligationLine } from '../payments/obligation.ts'
import type { Found } from './bill.ts'

const dayMs = 86_400_000

/** Whole days from a due day to another, both `YYYY-MM-DD`; none before it. */
export const daysLate = (dueOn: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / dayMs))

/** So many percent of an amount, in whole đồng; half a đồng is rounded up. Percent of at most three decimals. */
export const percentOf = (amount: number, percent: number): number =>
  Math.round((amount * Math.round(percent * 1000)) / 100_000)

const name = (days: number) => ({
  vi: `Tiền chậm nộp (${days} ngày)`,
  en: `Late-payment interest (${days} ${days === 1 ? 'day' : 'days'})`,
})

/**
 * The line that each day after the due day adds, so many percent of what is unpaid: days are calendar days, no interest on
 * interest, and no cap, as none is sourced. No line where nothing is late.
 */
export function lateLines(
  { lines, dueOn }: Pick<Found, 'lines' | 'dueOn'>,
  percentPerDay: number,
  today: string,
): ObligationLine[] {
  const days = dueOn ? daysLate(dueOn, today) : 0
  if (days === 0) return []
  const base = lines.reduce((sum, { amount }) => sum + amount.amount, 0)
  return [
    { code: 'late-payment', name: name(days), kind: 'interest', amount: vnd(percentOf(base, percentPerDay * days)) },
  ]
}
