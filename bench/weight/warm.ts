import { startDynamodb } from '../../infra/local/engines/dynoxide.ts'
import { inTurns } from '../ratio.ts'
import { bundleOf, type Saving, saving } from './bundles.ts'
import { makeDrafts } from './drafts.ts'
import { environment } from './environment.ts'
import { savingEvent } from './saving-event.ts'

const warming = 200
const weighed = saving.filter((name) => name !== 'default')

type Answer = { statusCode: number; body: string }
type Handler = (event: unknown, context: unknown) => Promise<Answer>
type Draft = { id: string; revision: number; save: Handler }

const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 }

async function timed(draft: Draft): Promise<number> {
  const event = savingEvent(draft)
  const begun = performance.now()
  const { statusCode, body } = await draft.save(event, context)
  const taken = performance.now() - begun
  if (statusCode !== 200) throw new Error(`saving answered ${statusCode}: ${body}`)
  draft.revision++
  return taken
}

/** Time to save answers, on a real DynamoDB engine and warm, as a ratio to the bare handler. */
export async function measureWarm(rounds: number): Promise<Record<Exclude<Saving, 'default'>, number>> {
  const engine = await startDynamodb()
  try {
    Object.assign(process.env, environment, { AWS_ENDPOINT_URL_DYNAMODB: engine.url })
    const ids = await makeDrafts(engine.url, weighed.length)
    const drafts = new Map<Saving, Draft>()
    for (const [at, name] of weighed.entries()) {
      const { handler } = (await import(bundleOf(name))) as { handler: Handler }
      drafts.set(name, { id: ids[at] ?? '', revision: 1, save: handler })
    }
    const save = (name: Saving) => timed(drafts.get(name) as Draft)
    await inTurns(weighed, 'bare', warming, save)
    return await inTurns(weighed, 'bare', rounds, save)
  } finally {
    await engine.stop()
  }
}
