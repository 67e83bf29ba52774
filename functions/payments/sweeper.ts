import type { Context } from 'aws-lambda'
import { now } from '../../shared/clock.ts'
import { count, logWith } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { followUp } from './follow-up.ts'
import { dueRows } from './wait-store.ts'
import { waitPartitions } from './waiting.ts'

/** Time one round of questions may take, with room to spare. */
const roundMs = 8_000
const log = logWith()

/** Looks at everything due in a partition, or until time is up. Gives how many rows could not be looked at. */
async function sweep(partition: string, at: Date, context: Context): Promise<number> {
  let failed = 0
  let cursor: string | undefined
  do {
    // Going on from row to row: one that can never be read is met at each sweep and holds up nobody behind it.
    const { items, next } = await dueRows(partition, at, cursor)
    const outcomes = await Promise.allSettled(items.map((row) => followUp(row, now())))
    for (const [i, outcome] of outcomes.entries())
      if (outcome.status === 'rejected')
        log.error('not asked', { partition, waiting: items[i]?.sk, error: outcome.reason })
    const bad = outcomes.filter(({ status }) => status === 'rejected').length
    if (outcomes.length > bad) count('AttemptsAsked', {}, outcomes.length - bad)
    failed += bad
    cursor = next ?? undefined
  } while (cursor && context.getRemainingTimeInMillis() > roundMs)
  return failed
}

/**
 * Asks the banks about attempts whose outcome is unknown, the longest waiting first. Fails in the end when some could
 * not be looked at, so that its alarm rings; the others have been by then.
 */
export const handler = turn(async (_event: unknown, context: Context): Promise<void> => {
  const at = now()
  const failed = await Promise.all(waitPartitions.map((partition) => sweep(partition, at, context)))
  const total = failed.reduce((sum, one) => sum + one, 0)
  count('AttemptsNotAsked', {}, total)
  if (total > 0) throw new Error(`${total} waiting attempts could not be looked at`)
})
