import { queryAll } from '../../shared/aws/documents.ts'
import { now } from '../../shared/clock.ts'
import { count } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { TableName } from './store.ts'
import { dueBefore, waitPartitions } from './waiting.ts'

/** How long after its time an attempt may still wait to be asked about, milliseconds: three turns of the sweeper. */
const grace = 15 * 60_000

const below = async (pk: string, before?: string): Promise<Record<string, unknown>[]> =>
  queryAll({
    TableName,
    KeyConditionExpression: before ? 'pk = :pk AND sk < :before' : 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk, ...(before && { ':before': before }) },
    ProjectionExpression: 'pk, sk',
  })

/** Counts the money that waits for a person, and the attempts that nobody asks about though it is time. */
export const handler = turn(async (): Promise<void> => {
  const late = dueBefore(new Date(now().getTime() - grace))
  const [held, refunds, ...waiting] = await Promise.all([
    below('HELD#0'),
    below('REFUND_DUE#0'),
    ...waitPartitions.map((partition) => below(partition, late)),
  ])
  count('UnmatchedPayments', {}, held.length)
  count('RefundsDue', {}, refunds.length)
  count('AttemptsForgotten', {}, waiting.flat().length)
})
