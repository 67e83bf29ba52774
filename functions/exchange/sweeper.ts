import type { Context } from 'aws-lambda'
import { now } from '../../shared/clock.ts'
import { count, logWith } from '../../shared/log.ts'
import { agencies } from './agencies.ts'
import { askAgain, dueAt } from './waiting.ts'

/** Time one round may take, with room to spare. */
const roundMs = 5_000
const log = logWith()

async function sweep(partner: string, context: Context): Promise<void> {
  const at = now()
  while (context.getRemainingTimeInMillis() > roundMs) {
    const rows = await dueAt(partner, at)
    if (rows.length === 0) return
    const outcomes = await Promise.allSettled(rows.map((row) => askAgain(row, now())))
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of failed) log.warn('not sent off', { partner, error: reason })
    count('ConsultationsSentOff', { partner }, outcomes.length - failed.length)
    // Rows that could not even be moved would come back at once.
    if (failed.length === rows.length) return
  }
}

/** Sends off again what an agency has not taken or not answered, each agency apart. */
export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const outcomes = await Promise.allSettled(agencies.map(({ id }) => sweep(id, context)))
  for (const outcome of outcomes) if (outcome.status === 'rejected') log.error('not swept', { error: outcome.reason })
}
