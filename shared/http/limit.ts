import { createHmac } from 'node:crypto'
import { vietnamTime } from '../clock.ts'
import { Refusal } from '../problem.ts'
import * as problems from '../problems.ts'
import type { Text } from '../text.ts'

/** Whose requests are counted together. `account` is the e-mail address in the body, so that guessing from many addresses counts as one. */
export type Counted = 'person' | 'address' | 'account'

/** At most so many requests of one within a window, which begins on the clock: `PT15M` at every quarter of an hour. */
export type Limit = { per: Counted; most: number; within: `PT${number}${'M' | 'H'}` }

/** Where a request stands against one limit: how often it was counted with this one, and the seconds until the window ends. */
export type Standing = { limit: Limit; used: number; left: number }

export function secondsOf(within: Limit['within']): number {
  const amount = Number(within.slice(2, -1))
  return within.endsWith('H') ? amount * 3600 : amount * 60
}

/** Seconds until the window around `now` ends; at least one. */
export const secondsLeft = ({ within }: Limit, now: Date): number => {
  const length = secondsOf(within) * 1000
  return Math.max(1, Math.ceil((length - (now.getTime() % length)) / 1000))
}

/**
 * Under which key one is counted on a route in the window around `now`. Keyed, because a table of plain hashes of
 * addresses or e-mails would be as good as the addresses themselves.
 */
export function countedAs(key: string, route: string, { per, within }: Limit, who: string, now: Date): string {
  const window = Math.floor(now.getTime() / 1000 / secondsOf(within))
  return createHmac('sha256', key)
    .update(JSON.stringify([route, per, within, window, who]))
    .digest('base64url')
}

/**
 * Who somebody's network address stands for, from what CloudFront saw. A home or phone has a whole /64 of IPv6 and could
 * take a new address for each request.
 */
export function addressOf(ip: string | undefined): string | null {
  if (!ip) return null
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.split('::')
  const given = head.split(':').filter(Boolean)
  const groups =
    tail === undefined
      ? given
      : [
          ...given,
          ...Array(Math.max(0, 8 - given.length - tail.split(':').filter(Boolean).length)).fill('0'),
          ...tail.split(':').filter(Boolean),
        ]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`
}

const isOver = ({ limit, used }: Standing): boolean => used > limit.most
const remaining = ({ limit, used }: Standing): number => Math.max(0, limit.most - used)

/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11): quota and window, what is left of it and for how long. */
export function limitHeaders(standings: Standing[]): Record<string, string> {
  if (standings.length === 0) return {}
  return {
    'ratelimit-policy': standings
      .map(({ limit }) => `"${limit.per}";q=${limit.most};w=${secondsOf(limit.within)}`)
      .join(', '),
    ratelimit: standings.map((one) => `"${one.limit.per}";r=${remaining(one)};t=${one.left}`).join(', '),
  }
}

function whenAgain(seconds: number, now: Date): Text {
  const minutes = Math.ceil(seconds / 60)
  const time = vietnamTime(new Date(now.getTime() + minutes * 60_000)).slice(11, 16)
  return {
    vi: `Hãy thử lại sau ${minutes} phút, từ ${time}. Những gì bạn đã lưu vẫn còn nguyên`,
    en: `Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, from ${time}. What you saved is still there`,
  }
}

/** The refusal of a request that is over a limit, with the time from which another try may succeed; null when it is within all. */
export function overLimit(standings: Standing[], now: Date): Refusal | null {
  const over = standings.filter(isOver)
  if (over.length === 0) return null
  const wait = Math.max(...over.map(({ left }) => left))
  return new Refusal(problems.tooManyRequests, {
    detail: whenAgain(wait, now),
    headers: { 'retry-after': String(wait), ...limitHeaders(standings) },
  })
}
