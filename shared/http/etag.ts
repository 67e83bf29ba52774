import { createHash } from 'node:crypto'
import { Reply } from './reply.ts'

/** Whether the caller has what this ETag names. */
export const knows = (headers: Record<string, string>, etag: string): boolean =>
  headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false

/** The body with its ETag, or 304 when the caller has it already. */
export function withEtag<T>(body: T, headers: Record<string, string>): Reply<T> {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`
  return new Reply(body, { headers: { etag }, ...(knows(headers, etag) && { status: 304 }) })
}
