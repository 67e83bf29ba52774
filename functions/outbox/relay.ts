import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { writtenItem } from '../../shared/aws/stream.ts'
import { publish } from '../../shared/aws/topic.ts'
import { type CloudEvent, cloudEvent } from '../../shared/event.ts'
import { count, logWith } from '../../shared/log.ts'
import { continuing, traceHeaders, traceparentOf } from '../../shared/trace.ts'

type Entry = Record<string, unknown>

/** A timeline entry as the event that it is; what else stands in the entry (the actor) stays inside. */
function eventOf({ id, source, type, subject, time, data }: Entry): CloudEvent {
  const envelope = { specversion: '1.0', datacontenttype: 'application/json', ...traceHeaders() }
  return cloudEvent.parse({ ...envelope, id, source, type, subject, time, data })
}

/** Publishes what an entry tells, under the id of the request that wrote it. */
async function tell(entry: Entry): Promise<void> {
  const event = eventOf(entry)
  await publish(event)
  logWith().info('published', { eventId: event.id, type: event.type })
  const [, step] = /^dossier\.([\w-]+)\./.exec(event.type) ?? []
  if (step) count('DossierStep', { publicService: String(event.data.service), step })
}

/**
 * Publishes timeline entries in the order in which they were written. It stops at the first that fails and hands the
 * rest back, so that the stream's own retries keep the order.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    try {
      const entry = writtenItem(record)
      await continuing(typeof entry.requestId === 'string' ? traceparentOf(entry.requestId) : null, () => tell(entry))
    } catch (error) {
      logWith().error('not published', { error, sequence: record.dynamodb?.SequenceNumber })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
