import type { Context } from 'aws-lambda'
import { issuers } from '../../shared/bills/issuers.ts'
import { now } from '../../shared/clock.ts'
import { count, logWith } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { dueAt, tellAgain } from './waiting.ts'

/** Time one round may take, with room to spare. */
const roundMs = 5_000
const log = logWith()

/** Gives how many rows could not be moved on. */
async function sweep(issuer: string, context: Context): Promise<number> {
  const at = now()
  let total = 0
  while (context.getRemainingTimeInMillis() > roundMs) {
    const rows = await dueAt(issuer, at)
    if (rows.length === 0) return total
    const outcomes = await Promise.allSettled(rows.map((row) => tellAgain(row, now())))
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of failed) log.error('not sent off', { issuer, error: reason })
    count('BillsSentOff', { issuer }, outcomes.length - failed.length)
    total += failed.length
    // Rows that could not even be moved would come back at once.
    if (failed.length === rows.length) return total
  }
  return total
}

/**
 * Tells again the issuers that have not taken what was paid, each apart. Fails in the end when some could not be sent
 * off, so that its alarm rings.
 */
export const handler = turn(async (_event: unknown, context: Context): Promise<void> => {
  const outcomes = await Promise.allSettled(issuers.map(({ id }) => sweep(id, context)))
  const broken = outcomes.filter((outcome) => outcome.status === 'rejected')
  for (const { reason } of broken) log.error('not swept', { error: reason })
  const rows = outcomes.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
  if (rows + broken.length > 0) throw new Error(`${rows} bills and ${broken.length} issuers were passed over`)
})
