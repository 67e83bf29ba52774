import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { Item } from '../../shared/aws/documents.ts'
import { writtenItem } from '../../shared/aws/stream.ts'
import { publish } from '../../shared/aws/topic.ts'
import { count, logWith } from '../../shared/log.ts'
import { eventOf, inItsName } from './entry.ts'

/** Publishes what an entry tells, under the id of the request that wrote it. */
async function tell(entry: Item): Promise<void> {
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
      await inItsName(entry, () => tell(entry))
    } catch (error) {
      logWith().error('not published', { error, sequence: record.dynamodb?.SequenceNumber })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
