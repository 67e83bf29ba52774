import type { Reply } from './exchange.ts'

/** What functions have put into a bucket that CloudFront serves; null when there is no such object. */
export type StoredObjects = (bucket: string, path: string) => Promise<Reply | null>

const kept = ['content-type', 'cache-control', 'etag']

/** @param engineUrl of the engine itself: CloudFront reads by its own permission, not by signed addresses. */
export const storedObjects =
  (engineUrl: string): StoredObjects =>
  async (bucket, path) => {
    const answer = await fetch(new URL(`/${bucket}${path}`, engineUrl))
    const body = Buffer.from(await answer.arrayBuffer())
    if (!answer.ok) return null
    const headers = kept.flatMap((name) => (answer.headers.get(name) ? [[name, answer.headers.get(name) ?? '']] : []))
    return { status: 200, headers: Object.fromEntries(headers), body }
  }
