import type { Clock } from '../../model.ts'
import { awsJson } from './aws-json.ts'
import type { Feed } from './feed.ts'

type Key = Record<string, { S: string }>
type Found = { Items: Record<string, { S?: string; N?: string }>[]; LastEvaluatedKey?: Key }
type ExpiringTable = { name: string; attribute: string; region: string }

/** DynamoDB removes what has expired within a few days, so a shorter jump of the clock leaves everything in place. */
const dayMs = 86_400_000

async function sweep(
  { name: TableName, attribute, region }: ExpiringTable,
  endpoint: string,
  now: number,
): Promise<void> {
  const call = awsJson(endpoint, 'DynamoDB_20120810', region)
  const expired = {
    ExpressionAttributeNames: { '#at': attribute },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  }
  let ExclusiveStartKey: Key | undefined
  do {
    const input = { TableName, FilterExpression: '#at < :now', ExclusiveStartKey, ...expired }
    const { Items, LastEvaluatedKey } = await call<Found>('Scan', input)
    for (const { pk, sk } of Items) {
      const remove = { TableName, Key: { pk, ...(sk && { sk }) }, ConditionExpression: '#at < :now', ...expired }
      // Whoever has written it meanwhile may have given it more time.
      await call('DeleteItem', remove).catch((error) => {
        if (error.code !== 'ConditionalCheckFailedException') throw error
      })
    }
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey)
}

/**
 * Removes expired items under the virtual clock, as the table's time to live says; the engine itself knows the machine's
 * clock alone.
 */
export function expireItems(
  tables: ExpiringTable[],
  { endpoint, clock, log }: { endpoint: string; clock: Pick<Clock, 'now' | 'onChange'>; log: (line: string) => void },
): Feed {
  let last = clock.now()
  let stopped = false
  let sweeping = Promise.resolve()
  clock.onChange(() => {
    if (stopped || clock.now() - last < dayMs) return
    last = clock.now()
    sweeping = sweeping
      .then(async () => {
        for (const table of tables) if (!stopped) await sweep(table, endpoint, clock.now())
      })
      .catch((error) => log(`expired items stay: ${error}`))
  })
  return {
    async stop() {
      stopped = true
      await sweeping
    },
  }
}
