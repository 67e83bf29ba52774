import type { Context } from 'aws-lambda'
import { now } from '../../shared/clock.ts'
import { count, logWith } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { agencies } from './agencies.ts'
import { askAgain, dueAt } from './waiting.ts'

/** Time one round may take, with room to spare. */
const roundMs = 5_000
const log = logWith()

/** Gives how many rows could not be moved on. */
async function sweep(partner: string, context: Context): Promise<number> {
  const at = now()
  let total = 0
  while (context.getRemainingTimeInMillis() > roundMs) {
    const rows = await dueAt(partner, at)
    if (rows.length === 0) return total
    const outcomes = await Promise.allSettled(rows.map((row) => askAgain(row, now())))
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of failed) log.error('not sent off', { partner, error: reason })
    count('ConsultationsSentOff', { partner }, outcomes.length - failed.length)
    total += failed.length
    // Rows that could not even be moved would come back at once.
    if (failed.length === rows.length) return total
  }
  return total
}

/**
 * Sends off again what an agency has not taken or not answered, each agency apart. Fails in the end when some could not
 * be sent off, so that its alarm rings.
 */
export const handler = turn(async (_event: unknown, context: Context): Promise<void> => {
  const outcomes = await Promise.allSettled(agencies.map(({ id }) => sweep(id, context)))
  const broken = outcomes.filter((outcome) => outcome.status === 'rejected')
  for (const { reason } of broken) log.error('not swept', { error: reason })
  const rows = outcomes.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
  count('ConsultationsNotSentOff', {}, rows)
  if (rows + broken.length > 0) throw new Error(`${rows} consultations and ${broken.length} agencies were passed over`)
})
