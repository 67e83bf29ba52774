import { vietnamDay } from '../clock.ts'
import { withEtag } from './etag.ts'
import type { Reply } from './reply.ts'

/**
 * For how long anyone may keep an answer, seconds from when it was made: `fresh` as it is, then for `stale` more while a
 * newer one is fetched.
 */
type Times = { fresh: number; stale?: number }

/** What a route declares whose answers are kept, and all that it takes: doors without such a route do not carry it. */
export type Kept = Times & {
  control: (now: Date) => string
  reply: (body: unknown, headers: Record<string, string>) => Reply<unknown>
}

export const keptFor = (times: Times): Kept => ({
  ...times,
  control: (now) => cacheControl(times, now),
  reply: withEtag,
})

/** An answer is at the edge so long after it was begun at most, seconds: the gateway gives up on a function after that. */
const onTheWay = 30
/** While nothing answers behind the edge, an answer that it has is better than none for so long at most, seconds. */
const whenDown = 3600

const dayMs = 86_400_000
const nextDay = (at: Date) => Date.parse(`${vietnamDay(at)}T00:00:00+07:00`) + dayMs

/**
 * The Cache-Control of an answer begun at `now`. What holds is decided by days in Vietnam, so nobody shows an answer past
 * the midnight after it: a new fee is shown from its first minute, whoever asked before and whatever is down.
 */
export function cacheControl({ fresh, stale = 0 }: Times, now: Date): string {
  const left = Math.max(0, Math.floor((nextDay(now) - now.getTime()) / 1000) - onTheWay)
  const asItIs = Math.min(fresh, left)
  const after = (seconds: number) => Math.min(seconds, left - asItIs)
  return `public, max-age=${asItIs}, stale-while-revalidate=${after(stale)}, stale-if-error=${after(whenDown)}`
}
