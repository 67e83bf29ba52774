import { StartFailure } from '../../failure.ts'
import type { AwsCall } from './aws-json.ts'

/** A record as GetRecords gives it; the parts that the feeds look at. */
export type StreamRecord = {
  eventID: string
  eventName: string
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number; [more: string]: unknown }
  [more: string]: unknown
}

export type Portion = { shardId: string; records: StreamRecord[] }

type Shard = { ShardId: string }

/** Most records per read; also DynamoDB's own limit. */
const READ_LIMIT = 1000

/** Reads all shards of a table's stream from their beginning, each in order. */
export async function openStream(tableName: string, table: (target: string) => AwsCall) {
  const streams = table('DynamoDBStreams_20120810')
  const { Table } = await table('DynamoDB_20120810')<{ Table: { LatestStreamArn?: string } }>('DescribeTable', {
    TableName: tableName,
  })
  const StreamArn = Table.LatestStreamArn
  if (!StreamArn) throw new StartFailure(`The table ${tableName} has no stream, yet a function is to be fed from it`)

  const iterators = new Map<string, string>()
  const known = new Set<string>()

  async function findShards() {
    type Answer = { StreamDescription: { Shards: Shard[] } }
    const { StreamDescription } = await streams<Answer>('DescribeStream', { StreamArn })
    for (const { ShardId } of StreamDescription.Shards) {
      if (known.has(ShardId)) continue
      const input = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }
      const { ShardIterator } = await streams<{ ShardIterator: string }>('GetShardIterator', input)
      known.add(ShardId)
      iterators.set(ShardId, ShardIterator)
    }
  }

  await findShards()
  return {
    streamArn: StreamArn,
    /** What came since the last call: one portion per shard that has something. */
    async read(): Promise<Portion[]> {
      if (iterators.size === 0) await findShards()
      const portions: Portion[] = []
      for (const [shardId, ShardIterator] of [...iterators]) {
        type Answer = { Records: StreamRecord[]; NextShardIterator?: string }
        const answer = await streams<Answer>('GetRecords', { ShardIterator, Limit: READ_LIMIT })
        if (answer.NextShardIterator) iterators.set(shardId, answer.NextShardIterator)
        else iterators.delete(shardId)
        if (answer.Records.length > 0) portions.push({ shardId, records: answer.Records })
      }
      if (iterators.size === 0) await findShards()
      return portions
    },
  }
}
