import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { save } from '../../bare/save.ts'

const app = new Hono()
app.patch('/api/v1/services/transport/driving-licence-renewal/drafts/:id', async (c) => {
  const saved = await save(c.req.param('id'), await c.req.json())
  return saved ? c.json(saved) : c.body(null, 409)
})

export const handler = handle(app)
