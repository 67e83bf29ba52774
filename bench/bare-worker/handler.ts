import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as z from 'zod'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
const TableName = process.env.PAYMENTS_TABLE
const message = z.object({
  notice: z.object({ data: z.object({ reference: z.string(), bankReference: z.string(), amount: z.int() }) }),
})

async function take({ messageId, body }: SQSRecord): Promise<string | null> {
  const { data } = message.parse(JSON.parse(body)).notice
  const Key = { pk: `BARE#${data.reference}`, sk: data.bankReference }
  try {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
    if (Item) return null
    await client.send(
      new PutCommand({ TableName, Item: { ...Key, ...data }, ConditionExpression: 'attribute_not_exists(pk)' }),
    )
    return null
  } catch {
    return messageId
  }
}

/** One read and one conditional write for each message, nothing more: what the settling worker's pace is measured against. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const failed = (await Promise.all(Records.map(take))).filter((id) => id !== null)
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}
