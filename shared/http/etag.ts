import { createHash } from 'node:crypto'
import { Reply } from './reply.ts'

/** The body with its ETag, or 304 when the caller has it already. */
export function withEtag<T>(body: T, headers: Record<string, string>): Reply<T> {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`
  const known = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return new Reply(body, { headers: { etag }, ...(known.includes(etag) && { status: 304 }) })
}
