import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { startDynamodb } from '../infra/local/engines/dynoxide.ts'
import type { Dossier } from '../shared/dossier/dossier.ts'
import type { Bundles } from './bundles.ts'
import { environment } from './environment.ts'
import { middle } from './middle.ts'
import { savingEvent } from './saving-event.ts'

const warming = 300
const rounds = 1000
const names = ['bare', 'engine', 'service'] as const
export type Weighed = (typeof names)[number]

type Answer = { statusCode: number; body: string }
type Handler = (event: unknown, context: unknown) => Promise<Answer>
type Draft = { id: string; revision: number; save: Handler }

const draftWith = (id: string): Dossier => ({
  id,
  state: 'DRAFT',
  revision: 1,
  sequence: 0,
  service: 'driving-licence-renewal',
  sector: 'transport',
  name: { vi: 'Đổi giấy phép lái xe', en: 'Renew a driving licence' },
  formVersion: 1,
  procedureVersion: 1,
  ownerId: 'somebody',
  createdAt: '2026-11-22T00:00:00.000Z',
  created: { fingerprint: 'x'.repeat(43) },
  answers: {},
  expiresAt: Math.floor(Date.now() / 1000) + 86_400,
  delivery: 'electronic',
  papers: [],
  obligationIds: [],
  feesDue: false,
  pausedMinutes: 0,
  apologies: 0,
  consultations: 'none',
  consultationRound: 0,
  formerResults: [],
})

async function prepare(): Promise<Record<Weighed, string>> {
  const client = new DynamoDBClient({})
  await client.send(
    new CreateTableCommand({
      TableName: environment.DOSSIERS_TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  )
  const ids = { bare: '0'.repeat(16), engine: '1'.repeat(16), service: '2'.repeat(16) }
  for (const id of Object.values(ids)) {
    const Item = { pk: `D#${id}`, sk: 'DOSSIER', ...draftWith(id) }
    await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: environment.DOSSIERS_TABLE, Item }))
  }
  client.destroy()
  return ids
}

async function timed(draft: Draft): Promise<number> {
  const event = savingEvent(draft)
  const begun = performance.now()
  const { statusCode, body } = await draft.save(event, {})
  const taken = performance.now() - begun
  if (statusCode !== 200) throw new Error(`saving answered ${statusCode}: ${body}`)
  draft.revision++
  return taken
}

/** Milliseconds to save answers, on a real DynamoDB engine and warm: medians, each handler taking its turn. */
export async function measureWarm(bundles: Bundles): Promise<Record<Weighed, number>> {
  const engine = await startDynamodb()
  try {
    Object.assign(process.env, environment, { AWS_ENDPOINT_URL_DYNAMODB: engine.url })
    const ids = await prepare()
    const drafts = await Promise.all(
      names.map(async (name) => {
        const { handler } = (await import(bundles[name])) as { handler: Handler }
        return { name, draft: { id: ids[name], revision: 1, save: handler }, taken: [] as number[] }
      }),
    )
    for (let round = -warming; round < rounds; round++) {
      // Whoever goes first in a round pays for what the one before left behind.
      const turn = (Math.abs(round) + drafts.length) % drafts.length
      for (const { draft, taken } of [...drafts.slice(turn), ...drafts.slice(0, turn)]) {
        const one = await timed(draft)
        if (round >= 0) taken.push(one)
      }
    }
    return Object.fromEntries(drafts.map(({ name, taken }) => [name, middle(taken)])) as Record<Weighed, number>
  } finally {
    await engine.stop()
  }
}
