import type { StreamSource } from '../../model.ts'
import { failedIn } from './batch-outcome.ts'
import type { FeedContext } from './feed.ts'
import type { StreamRecord } from './stream-reader.ts'

type Attempt = { records: StreamRecord[]; failures: number }

type Delivery = {
  source: StreamSource
  shardId: string
  streamArn: string
  reject: (report: object) => Promise<void>
  stopped: () => boolean
}

/** Waits between tries, virtual ms: doubled each time up to the second. AWS does not publish its own. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 10_000

/**
 * Hands one batch over until every record was taken or given up; what follows in the shard waits, so order holds.
 * A batch that fails as a whole is split when `bisect` is set (which costs no retry); one that reports a failed
 * record is tried again from that record on.
 */
export async function deliverInOrder(batch: StreamRecord[], delivery: Delivery, context: FeedContext): Promise<void> {
  const { source, stopped } = delivery
  const firstSeen = context.now()
  const ahead: Attempt[] = [{ records: batch, failures: 0 }]

  while (ahead.length > 0 && !stopped()) {
    const { records, failures } = ahead.shift() as Attempt
    const failedAt = await offer(records, source, context)
    if (failedAt === records.length) continue
    const rest = records.slice(failedAt)
    if (failedAt > 0) {
      ahead.unshift({ records: rest, failures: 0 })
    } else if (source.bisect && rest.length > 1) {
      const half = Math.ceil(rest.length / 2)
      ahead.unshift({ records: rest.slice(0, half), failures }, { records: rest.slice(half), failures })
    } else {
      const condition = givenUp(source, failures, context.now() - firstSeen)
      if (condition) {
        await delivery.reject(report(rest, condition, failures + 1, delivery, context))
        continue
      }
      ahead.unshift({ records: rest, failures: failures + 1 })
    }
    if (!stopped()) await context.alarms.wait(Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT))
  }
}

/** @returns index of the first record that was not taken; the number of records when all were */
async function offer(records: StreamRecord[], source: StreamSource, { runner, onEvent }: FeedContext): Promise<number> {
  const taken = await runner.invoke(source.functionArn, { Records: records }).then(
    (answer) => {
      const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber)
      const failed = source.reportBatchItemFailures ? failedIn(answer, numbers) : []
      return failed.length === 0 ? records.length : Math.min(...failed.map((number) => numbers.indexOf(number)))
    },
    () => 0,
  )
  const { tableName, functionArn } = source
  onEvent({ source: tableName, functionArn, delivered: records.length, failed: records.length - taken })
  return taken
}

function givenUp(source: StreamSource, failures: number, ageMs: number): string | null {
  const { maximumRetryAttempts: attempts, maximumRecordAgeSeconds: age } = source
  if (attempts >= 0 && failures >= attempts) return 'RetryAttemptsExhausted'
  return age >= 0 && ageMs > age * 1000 ? 'RecordAgeExceeded' : null
}

/** The message that Lambda sends to an on-failure destination: where the records are, not what they say. */
function report(rest: StreamRecord[], condition: string, count: number, delivery: Delivery, { now }: FeedContext) {
  const arrival = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString()
  return {
    requestContext: { functionArn: delivery.source.functionArn, condition, approximateInvokeCount: count },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date(now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: delivery.shardId,
      startSequenceNumber: rest[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: rest.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(rest[0]),
      approximateArrivalOfLastRecord: arrival(rest.at(-1)),
      batchSize: rest.length,
      streamArn: delivery.streamArn,
    },
  }
}
