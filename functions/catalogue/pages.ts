import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { writtenItem } from '../../shared/aws/stream.ts'
import { now } from '../../shared/clock.ts'
import { logWith } from '../../shared/log.ts'
import { renderPages } from './rendering.ts'

/**
 * Follows the list of published versions and writes the reading pages of what is new. What came with an import is rendered
 * by it once all of it is published.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    const { slug, importId } = writtenItem(record)
    try {
      if (importId === undefined) await renderPages(String(slug), now())
    } catch (error) {
      logWith().error('pages not written', { error, slug })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
