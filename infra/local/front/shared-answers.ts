import type { Shared } from '../model.ts'
import type { EdgeRequest, Reply } from './exchange.ts'
import { type Lifetime, lifetime, names } from './freshness.ts'

type Answer = { reply: Reply; at: number; lifetime: Lifetime }
/** Asks the origin, for the answer or for whether one with this ETag is still it. */
type Ask = (etag: string | undefined) => Promise<Reply>

/** What is kept at most; the oldest go first. */
const mostKept = 2000

/** What an answer is found by; CloudFront tells encodings apart by the best that it could send. */
function keyOf({ path, query, headers }: EdgeRequest, { headers: told }: Shared): string {
  const accepted = headers['accept-encoding'] ?? ''
  const encoding = ['br', 'gzip'].filter((one) => accepted.includes(one))
  return JSON.stringify([path, query, told.map((name) => headers[name] ?? ''), encoding])
}

const said = (reply: Reply, how: string): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'x-cache': `${how} from cloudfront` },
})

/**
 * What CloudFront keeps for everybody, by a behaviour's policies and the origin's Cache-Control. Those who ask for the
 * same at the same moment are answered by one request to the origin. `now` in milliseconds.
 */
export function sharedAnswers(now: () => number) {
  const kept = new Map<string, Answer>()
  const underway = new Map<string, Promise<{ reply: Reply; answer: Answer | null }>>()

  function keep(key: string, answer: Answer): Answer {
    kept.delete(key)
    kept.set(key, answer)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return answer
  }

  async function fetched(key: string, { seconds }: Shared, ask: Ask) {
    const before = kept.get(key)
    const etag = before && String(before.reply.headers.etag ?? '')
    const reply = await ask(etag || undefined)
    const life = lifetime(reply.headers['cache-control'], seconds)
    if (reply.status === 304 && before) {
      const anew = Object.entries(reply.headers).filter(([name]) => !name.startsWith('content-'))
      const same = { ...before.reply, headers: { ...before.reply.headers, ...Object.fromEntries(anew) } }
      const answer = { reply: same, at: now(), lifetime: life ?? { fresh: 0, stale: 0, down: 0 } }
      return { reply: said(same, 'RefreshHit'), answer: life ? keep(key, answer) : null }
    }
    const isStill = before && now() - before.at < (before.lifetime.fresh + before.lifetime.down) * 1000
    if (reply.status >= 500 && isStill) return { reply: aged(before), answer: before }
    if (reply.status >= 400) return { reply: said(reply, 'Error'), answer: null }
    const answer = reply.status === 200 && life ? keep(key, { reply, at: now(), lifetime: life }) : null
    return { reply: said(reply, 'Miss'), answer }
  }

  const aged = ({ reply, at }: Answer): Reply => {
    const headers = { ...reply.headers, age: String(Math.max(0, Math.floor((now() - at) / 1000))) }
    return said({ ...reply, headers }, 'Hit')
  }

  /** One request for all who ask meanwhile; what may not be kept each asks for alone. */
  async function fetchedOnce(key: string, shared: Shared, ask: Ask): Promise<Reply> {
    const joined = underway.get(key)
    if (joined) {
      const { answer } = await joined
      return answer ? aged(answer) : (await fetched(key, shared, ask)).reply
    }
    const fetching = fetched(key, shared, ask).finally(() => underway.delete(key))
    underway.set(key, fetching)
    return (await fetching).reply
  }

  async function found(request: EdgeRequest, shared: Shared, ask: Ask): Promise<Reply> {
    const key = keyOf(request, shared)
    const answer = kept.get(key)
    const age = answer ? (now() - answer.at) / 1000 : Number.POSITIVE_INFINITY
    const { fresh = 0, stale = 0 } = answer?.lifetime ?? {}
    if (!answer || age >= fresh + stale) return fetchedOnce(key, shared, ask)
    // A failure shows when nothing kept is good any more.
    if (age >= fresh) fetchedOnce(key, shared, ask).catch(() => {})
    return aged(answer)
  }

  /** The answer as it goes to whoever asked: nothing of it but its headers, where they have it already. */
  return async (request: EdgeRequest, shared: Shared, ask: Ask): Promise<Reply> => {
    const reply = await found(request, shared, ask)
    const isTheirs = reply.status === 200 && names(request.headers['if-none-match'], String(reply.headers.etag ?? ''))
    return isTheirs ? { ...reply, status: 304, body: '' } : reply
  }
}
