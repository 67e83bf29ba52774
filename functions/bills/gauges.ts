import { queryAll } from '../../shared/aws/documents.ts'
import { issuers } from '../../shared/bills/issuers.ts'
import { TableName } from '../../shared/bills/store.ts'
import { waitPartition } from '../../shared/bills/waiting.ts'
import { now } from '../../shared/clock.ts'
import { count } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'

/** How long an issuer may be without knowing that it was paid before a person looks, milliseconds. */
const grace = 24 * 3_600_000

const waitingFor = async (issuer: string): Promise<Record<string, unknown>[]> =>
  queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': waitPartition(issuer) },
    ProjectionExpression: 'since',
  })

/** Counts what was paid over a day ago and its issuer does not know of: people may be cut off or fined for what they paid. */
export const handler = turn(async (): Promise<void> => {
  const since = new Date(now().getTime() - grace).toISOString()
  const rows = await Promise.all(issuers.map(({ id }) => waitingFor(id)))
  count('BillsUnconfirmed', {}, rows.flat().filter((row) => String(row.since) < since).length)
})
