import { addressOf, type Limit, limitHeaders, overLimit } from './limit.ts'
import type { Limiter } from './limiter.ts'
import type { Request } from './request.ts'
import type { RouteDeclaration } from './routes.ts'

/** Who is counted; null for whom cannot be told, which is said and not refused. */
function whoIs({ per }: Limit, { person, body, headers }: Request): string | null {
  if (per === 'person') return person?.id ?? null
  if (per === 'address') return addressOf(headers['x-viewer-address'])
  return (body as unknown as { email: string }).email.trim().toLowerCase()
}

/** Counts a request against all limits of its route at once; gives the headers that tell where it stands, or refuses. */
export async function keptWithin(
  { method, path, limits = [] }: RouteDeclaration,
  request: Request,
  limiter: Limiter,
): Promise<Record<string, string>> {
  const { log, now } = request
  const failed = (error: unknown) => log.error('a request was not counted', { error })
  const standings = limits.map(async (limit) => {
    const who = whoIs(limit, request)
    if (who !== null) return limiter({ route: `${method} ${path}`, limit, who, now }, failed)
    failed(new Error(`nobody to count per ${limit.per}`))
    return null
  })
  const known = (await Promise.all(standings)).filter((one) => one !== null)
  const refusal = overLimit(known, now)
  if (refusal) throw refusal
  return limitHeaders(known)
}
