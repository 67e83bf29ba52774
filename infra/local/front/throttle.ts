import type { ApiModel } from '../model.ts'

type Bucket = { tokens: number; at: number }

/**
 * The throttles of an HTTP API's stage: a bucket of tokens for each route, filled at its rate up to its burst. `now` in
 * milliseconds. Where the templates set nothing, nothing is held back (AWS would, by the account's quota).
 * @returns whether a request to a route passes
 */
export function throttles({ routes, ...common }: ApiModel['throttle'], now: () => number) {
  const buckets = new Map<string, Bucket>()

  return (routeKey: string): boolean => {
    const { rateLimit, burstLimit } = { ...common, ...routes[routeKey] }
    if (rateLimit === undefined || burstLimit === undefined) return true
    const at = now()
    const before = buckets.get(routeKey) ?? { tokens: burstLimit, at }
    const tokens = Math.min(burstLimit, before.tokens + ((at - before.at) / 1000) * rateLimit)
    buckets.set(routeKey, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    return tokens >= 1
  }
}
