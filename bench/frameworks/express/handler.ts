import { configure } from '@codegenie/serverless-express'
import express from 'express'
import { save } from '../../bare/save.ts'

const app = express()
app.use(express.json())
app.patch('/api/v1/services/transport/driving-licence-renewal/drafts/:id', async (request, response) => {
  const saved = await save(request.params.id, request.body)
  if (saved) response.json(saved)
  else response.sendStatus(409)
})

export const handler = configure({ app })
