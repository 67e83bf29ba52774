import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { EdgeRequest, Reply } from './exchange.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The build puts a digest into the names of what lies here, so it may be kept for ever. */
const HASHED = /^\/assets\//

/** Serves a folder as the bucket behind CloudFront does: a missing object is refused, not "not found". */
export async function serveFile(folder: string, { method, path, headers }: EdgeRequest): Promise<Reply> {
  if (method !== 'GET' && method !== 'HEAD') return denied('MethodNotAllowed')
  const file = join(folder, normalize(join('/', decoded(path))))
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return denied('AccessDenied')
  const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`
  const kept = {
    etag,
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
  }
  if (headers['if-none-match'] === etag) return { status: 304, headers: kept, body: '' }
  return { status: 200, headers: kept, body: await readFile(file) }
}

const denied = (code: string): Reply => ({
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`,
})

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
