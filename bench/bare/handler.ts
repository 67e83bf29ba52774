import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { save } from './save.ts'

/** What ours is weighed against: the same clients, the same schema, and nothing of ours. */
export const handler = async (event: APIGatewayProxyEventV2) => {
  const saved = await save(event.pathParameters?.id, JSON.parse(event.body ?? '{}'))
  if (!saved) return { statusCode: 409 }
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(saved) }
}
