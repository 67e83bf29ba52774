import type { Context } from 'aws-lambda'
import { queryItems } from '../../shared/aws/documents.ts'
import { now } from '../../shared/clock.ts'
import { count, logWith } from '../../shared/log.ts'
import { followUp } from './follow-up.ts'
import { TableName } from './store.ts'
import { dueBefore, waitPartition } from './waiting.ts'

const atOnce = 10
/** Time one round of questions may take, with room to spare. */
const roundMs = 8_000
const log = logWith()

const due = async (at: Date) =>
  (
    await queryItems({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk < :due',
      ExpressionAttributeValues: { ':pk': waitPartition, ':due': dueBefore(at) },
      ConsistentRead: true,
      Limit: atOnce,
    })
  ).items

/** Asks the banks about attempts whose outcome is unknown, the longest waiting first, until none is due or time is up. */
export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const at = now()
  while (context.getRemainingTimeInMillis() > roundMs) {
    const rows = await due(at)
    if (rows.length === 0) return
    const outcomes = await Promise.allSettled(rows.map((row) => followUp(row, now())))
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of failed) log.warn('not asked', { error: reason })
    count('AttemptsAsked', {}, outcomes.length)
    // Rows that could not even be moved would come back at once.
    if (failed.length === rows.length) return
  }
}
