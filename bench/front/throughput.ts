import { renewal } from '../../test/filing.ts'
import { inTurns } from '../ratio.ts'
import type { Section } from '../table.ts'
import { type Caller, load } from './load.ts'
import type { Serving } from './server.ts'

const names = ['bare', 'service'] as const
const clients = [1, 4, 16]
const requests = 320

/** Somebody who saves answers to a draft again and again. */
function saver(id: string, token: string, revision: { current: number }): Caller {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    path: `/api/v1/services/transport/driving-licence-renewal/drafts/${id}`,
    request: () => ({
      method: 'PATCH',
      headers,
      body: JSON.stringify({ revision: revision.current, answers: renewal }),
    }),
    answered(body) {
      revision.current = (JSON.parse(body) as { revision: number }).revision
    },
  }
}

/** Requests a second of our service's handler behind the laptop's front, against the bare handler behind the same. */
export async function measureThroughput({ urls, token, drafts }: Serving, rounds: number): Promise<Section> {
  const revisions = new Map(drafts.map((id) => [id, { current: 1 }]))
  const half = drafts.length / 2
  const own = { bare: drafts.slice(0, half), service: drafts.slice(half) }
  const lines = []
  for (const count of clients) {
    const perSecond = async (name: (typeof names)[number]) => {
      const callers = own[name].slice(0, count).map((id) => saver(id, token, revisions.get(id) ?? { current: 1 }))
      const { seconds } = await load(urls[name] ?? '', callers, requests, 200)
      return requests / seconds
    }
    for (const name of names) await perSecond(name)
    const { service } = await inTurns(names, 'bare', rounds, perSecond)
    lines.push({ what: count === 1 ? '1 client' : `${count} clients`, value: service, atLeast: 0.9 })
  }
  return { title: 'Throughput on the laptop, the service against the bare handler', lines }
}
