import type { IncomingHttpHeaders, ServerResponse } from 'node:http'

type Tags = Map<string, string>

/** Tags of stored objects, by `/<bucket>/<key>` as it stands in the address; the engine behind S3's door has none. */
export type ObjectTags = {
  /** The tags of what lies there now; another map once something else does. */
  of(path: string): Tags | undefined
  /** Something was put there, or copied: its tags are those sent with it, or those of the copied. */
  put(path: string, headers: IncomingHttpHeaders): void
  replace(path: string, tags: Tags): void
  drop(path: string): void
}

export function objectTags(): ObjectTags {
  const all = new Map<string, Tags>()
  const sent = (headers: IncomingHttpHeaders): Tags =>
    new Map(new URLSearchParams(String(headers['x-amz-tagging'] ?? '')))
  const copied = (source: string): Tags => new Map(all.get(source.startsWith('/') ? source : `/${source}`))
  return {
    of: (path) => all.get(path),
    put(path, headers) {
      const source = headers['x-amz-copy-source']
      const keeps = source !== undefined && headers['x-amz-tagging-directive'] !== 'REPLACE'
      all.set(path, keeps ? copied(String(source)) : sent(headers))
    },
    replace: (path, tags) => void all.set(path, tags),
    drop: (path) => void all.delete(path),
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const plain = (text = '') => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const read = (xml: string): Tags =>
  new Map([...xml.matchAll(/<Key>(.*?)<\/Key>\s*<Value>(.*?)<\/Value>/gs)].map(([, k, v]) => [plain(k), plain(v)]))

/** GetObjectTagging, PutObjectTagging and DeleteObjectTagging of an object that is there. */
export function answerTagging(
  tags: ObjectTags,
  { method, path, body }: { method: string; path: string; body: Buffer },
  response: ServerResponse,
): void {
  if (method === 'PUT') tags.replace(path, read(body.toString()))
  if (method === 'DELETE') tags.replace(path, new Map())
  const set = [...(tags.of(path) ?? [])].map(
    ([key, value]) => `<Tag><Key>${escaped(key)}</Key><Value>${escaped(value)}</Value></Tag>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Tagging><TagSet>${set.join('')}</TagSet></Tagging>`
  response
    .writeHead(method === 'DELETE' ? 204 : 200, { 'content-type': 'application/xml' })
    .end(method === 'GET' ? xml : '')
}
