import type { Shared } from '../model.ts'

/** Seconds: as it is; then while a newer one is fetched; or then while the origin fails. */
export type Lifetime = { fresh: number; stale: number; down: number }

/** For how long CloudFront keeps an answer by its Cache-Control and the policy's times; null when not at all. */
export function lifetime(
  cacheControl: string | string[] | undefined,
  { least, otherwise, most }: Shared['seconds'],
): Lifetime | null {
  const directives = new Map(
    String(cacheControl ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => {
        const [name = '', value = ''] = one.trim().split('=')
        return [name, Number(value)] as const
      }),
  )
  const forbidden = ['no-store', 'no-cache', 'private'].some((name) => directives.has(name))
  if (forbidden && least === 0) return null
  const told = directives.get('s-maxage') ?? directives.get('max-age') ?? otherwise
  return {
    fresh: forbidden ? least : Math.min(Math.max(told, least), most),
    stale: directives.get('stale-while-revalidate') ?? 0,
    down: directives.get('stale-if-error') ?? 0,
  }
}

/** Whether an If-None-Match names this ETag; weak ones count, as RFC 9110 has it. */
export const names = (ifNoneMatch: string | undefined, etag: string): boolean => {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return etag !== '' && (ifNoneMatch ?? '').split(',').some((one) => bare(one) === bare(etag) || one.trim() === '*')
}
