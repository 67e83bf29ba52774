import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Item } from './documents.ts'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))

/**
 * One page of a whole table or of a part of it; `next` is where it goes on, null at the end. It costs what is read, not
 * what is found, so that no door and no worker may do it: only a job that an administrator or a deployment starts.
 */
export async function scanItems(
  input: ScanCommandInput,
  from: Item | null,
): Promise<{ items: Item[]; next: Item | null }> {
  const answer = await client.send(new ScanCommand({ ...input, ...(from && { ExclusiveStartKey: from }) }))
  return { items: answer.Items ?? [], next: answer.LastEvaluatedKey ?? null }
}
