import type { Bill } from './queries.ts'

type Line = Bill['lines'][number]
type Amounts = Pick<Bill, 'lines' | 'total'>

/** A line that says another amount than before; null where it was not there, or is no more. */
export interface Change {
  line: Line
  before: Line['amount'] | null
  now: Line['amount'] | null
}

/** What is different between a bill as it was seen and as its issuer tells it now. */
export function changesOf(seen: Amounts, told: Amounts): Change[] {
  const amountIn = ({ lines }: Amounts, code: string) => lines.find((line) => line.code === code)?.amount ?? null
  const gone = seen.lines.filter(({ code }) => amountIn(told, code) === null)
  return [...told.lines, ...gone]
    .map((line) => ({ line, before: amountIn(seen, line.code), now: amountIn(told, line.code) }))
    .filter(({ before, now }) => before?.amount !== now?.amount)
}
