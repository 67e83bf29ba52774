import { Router } from '@aws-lambda-powertools/event-handler/http'
import type { Context } from 'aws-lambda'
import { save } from '../../bare/save.ts'

const app = new Router()
app.patch('/api/v1/services/transport/driving-licence-renewal/drafts/:id', async ({ params, req }) => {
  const saved = await save(params.id, await req.json())
  return saved ?? { statusCode: 409 }
})

export const handler = (event: unknown, context: Context) => app.resolve(event, context)
