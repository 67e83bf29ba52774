import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { writtenItem } from '../../shared/aws/stream.ts'
import { publish } from '../../shared/aws/topic.ts'
import { type CloudEvent, cloudEvent } from '../../shared/event.ts'
import { logWith } from '../../shared/log.ts'

/** A timeline entry as the event that it is; what else stands in the entry (the actor) stays inside. */
function eventOf(record: DynamoDBRecord): CloudEvent {
  const { id, source, type, subject, time, data } = writtenItem(record)
  const envelope = { specversion: '1.0', datacontenttype: 'application/json' }
  return cloudEvent.parse({ ...envelope, id, source, type, subject, time, data })
}

/**
 * Publishes timeline entries in the order in which they were written. It stops at the first that fails and hands the
 * rest back, so that the stream's own retries keep the order.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    try {
      await publish(eventOf(record))
    } catch (error) {
      logWith().error('not published', { error, sequence: record.dynamodb?.SequenceNumber })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
