import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
const TableName = process.env.DOSSIERS_TABLE
const request = z.strictObject({ revision: z.int().min(1), answers: z.record(z.string(), z.string().max(500)) })

/** What ours is weighed against: answers saved over the revision that was read, with the same clients and nothing of ours. */
export const handler = async (event: APIGatewayProxyEventV2) => {
  const { revision, answers } = request.parse(JSON.parse(event.body ?? '{}'))
  const Key = { pk: `D#${event.pathParameters?.id}`, sk: 'DOSSIER' }
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  if (Item?.revision !== revision) return { statusCode: 409 }
  const after = { ...Item, revision: revision + 1, answers: { ...Item.answers, ...answers } }
  const unchanged = { ConditionExpression: 'revision = :read', ExpressionAttributeValues: { ':read': revision } }
  await client.send(new PutCommand({ TableName, Item: after, ...unchanged }))
  const body = JSON.stringify({ revision: after.revision, answers: after.answers })
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}
