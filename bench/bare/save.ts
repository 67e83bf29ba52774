import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
const TableName = process.env.DOSSIERS_TABLE

const request = z.strictObject({ revision: z.int().min(1), answers: z.record(z.string(), z.string().max(500)) })

/** The weighed work: answers checked and saved over the revision that was read. Null when somebody was quicker. */
export async function save(id: string | undefined, given: unknown) {
  const { revision, answers } = request.parse(given)
  const Key = { pk: `D#${id}`, sk: 'C#001' }
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  if (Item?.revision !== revision) return null
  const after = { ...Item, revision: revision + 1, answers: { ...Item.answers, ...answers } }
  const unchanged = { ConditionExpression: 'revision = :read', ExpressionAttributeValues: { ':read': revision } }
  await client.send(new PutCommand({ TableName, Item: after, ...unchanged }))
  return { revision: after.revision, answers: after.answers as Record<string, string> }
}
