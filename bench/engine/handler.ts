import * as z from 'zod'
import { getItem, putItem } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import { http } from '../../shared/http/http.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })
const answersOf = z.record(z.string(), z.string().max(500))

const routes = defineRoutes({
  save: {
    method: 'PATCH',
    path: '/api/v1/services/transport/driving-licence-renewal/drafts/{id}',
    access: 'citizen',
    summary: { vi: 'Lưu câu trả lời', en: 'Save answers' },
    params: z.object({ id: z.string() }),
    body: z.strictObject({ revision: z.int().min(1), answers: answersOf }),
    reply: z.object({ revision: z.int(), answers: answersOf }),
  },
})

/** The bare handler's work on our HTTP engine: what the engine itself costs. */
export const handler = http(routes, {
  save: async ({ params, body: { revision, answers } }) => {
    const Key = { pk: `D#${params.id}`, sk: 'C#001' }
    const before = await getItem({ TableName, Key, ConsistentRead: true })
    if (before?.revision !== revision) return refuse(problems.revisionStale)
    const after = { revision: revision + 1, answers: { ...(before.answers as object), ...answers } }
    const unchanged = { ConditionExpression: 'revision = :read', ExpressionAttributeValues: { ':read': revision } }
    await putItem({ TableName, Item: { ...before, ...after }, ...unchanged })
    return after
  },
})
