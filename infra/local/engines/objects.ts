import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { accessLine } from '../access-log.ts'
import { allowedBy, type CorsRule } from './cors.ts'
import { malwareScanner } from './malware.ts'
import { answerTagging, objectTags } from './object-tags.ts'
import { listen, loopback } from './port.ts'
import { verify } from './signature.ts'

export type ObjectFront = {
  url: string
  /** Rules of a bucket, as its template gives them. */
  allow(bucket: string, rules: CorsRule[]): void
  /** Looks for malware in what arrives below these prefixes of a bucket, and tags it with the verdict. */
  scan(bucket: string, prefixes: string[]): void
  stop(): Promise<void>
}

const largestBody = 64 * 1024 * 1024
const overridable = ['type', 'language', 'expires', 'cache-control', 'disposition', 'encoding']

/**
 * S3's door: the engine behind it accepts anything, so CORS, expiry, signature, announced length, type and checksum
 * are checked here, as S3 checks them.
 */
export async function startObjectFront(options: {
  engineUrl: string
  region: string
  secretKeyOf: (accessKeyId: string) => string | undefined
  /** Takes what S3's access log would hold: address, referrer, agent; no other header. */
  access?: (line: string) => void
}): Promise<ObjectFront> {
  const cors = new Map<string, CorsRule[]>()
  const tags = objectTags()
  const scanner = malwareScanner(tags)
  const server = createServer((request, response) => {
    // Node would tell the machine's time; an SDK that sees another one than its own corrects its signatures by it.
    response.setHeader('date', new Date().toUTCString())
    response.once('finish', () => options.access?.(accessLine(request, response)))
    answer(request, response).catch((error: unknown) => refuse(response, 500, 'InternalError', String(error)))
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = 'GET', url = '/', headers } = request
    const bucket = decodeURIComponent(url.split('/')[1]?.split('?')[0] ?? '')
    const preflight = method === 'OPTIONS'
    const wanted = preflight ? String(headers['access-control-request-method']) : method
    const permission = allowedBy(
      cors.get(bucket) ?? [],
      headers.origin,
      wanted,
      headers['access-control-request-headers'],
    )
    for (const [name, value] of Object.entries(permission ?? {})) response.setHeader(name, value)
    if (preflight) {
      if (!permission)
        return refuse(response, 403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
      return response.writeHead(200).end()
    }
    const verdict = verify({ method, url, headers }, options.secretKeyOf)
    if (!verdict.ok) return refuse(response, 403, verdict.code, verdict.message)

    const body = await read(request)
    if (!body) return refuse(response, 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.')
    const fault = broken(body, url, request)
    if (fault) return refuse(response, 400, fault, 'What arrived is not what was announced.')

    const { pathname: path, searchParams } = new URL(url, 'http://s3')
    if (searchParams.has('tagging')) {
      if (!(await exists(path))) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.')
      return answerTagging(tags, { method, path, body }, response)
    }

    const announced = checksum(url, request)
    const forwarded = new Headers()
    for (const [name, value] of Object.entries(headers)) {
      if (typeof value === 'string' && !['host', 'connection', 'content-length', 'expect'].includes(name))
        forwarded.set(name, value)
    }
    if (announced) forwarded.set('x-amz-checksum-sha256', announced)
    const withBody = method !== 'GET' && method !== 'HEAD'
    const target = new URL(url, options.engineUrl)
    const engine = await fetch(target, {
      method,
      headers: forwarded,
      redirect: 'manual',
      ...(withBody && { body: new Uint8Array(body) }),
    })
    if (engine.ok && method === 'DELETE') tags.drop(path)
    if (engine.ok && method === 'PUT') {
      tags.put(path, headers)
      if (!headers['x-amz-copy-source']) scanner.arrived(path, body)
    }
    for (const [name, value] of engine.headers) {
      if (!['connection', 'transfer-encoding', 'keep-alive', 'date'].includes(name)) response.setHeader(name, value)
    }
    for (const name of overridable) {
      const value = target.searchParams.get(`response-content-${name}`) ?? target.searchParams.get(`response-${name}`)
      if (value && engine.ok)
        response.setHeader(name === 'expires' || name === 'cache-control' ? name : `content-${name}`, value)
    }
    response.writeHead(engine.status).end(Buffer.from(await engine.arrayBuffer()))
  }

  const exists = async (path: string) => (await fetch(new URL(path, options.engineUrl), { method: 'HEAD' })).ok

  const port = await listen(server)
  return {
    url: `http://${loopback}:${port}`,
    allow: (bucket, rules) => void cors.set(bucket, rules),
    scan: scanner.watch,
    stop: () =>
      new Promise((resolve) => {
        scanner.stop()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function read(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= largestBody) chunks.push(chunk)
  }
  return size <= largestBody ? Buffer.concat(chunks) : null
}

const parameter = (url: string, request: IncomingMessage, name: string) =>
  request.headers[name]?.toString() ?? new URL(url, 'http://s3').searchParams.get(name)
const checksum = (url: string, request: IncomingMessage) => parameter(url, request, 'x-amz-checksum-sha256')

function broken(body: Buffer, url: string, request: IncomingMessage): string | null {
  const announced = checksum(url, request)
  const hash = createHash('sha256').update(body)
  const digest = hash.digest()
  if (announced && digest.toString('base64') !== announced) return 'BadDigest'
  const payload = request.headers['x-amz-content-sha256']?.toString() ?? ''
  if (/^[0-9a-f]{64}$/.test(payload) && digest.toString('hex') !== payload) return 'XAmzContentSHA256Mismatch'
  const length = request.headers['content-length']
  return length !== undefined && Number(length) !== body.length ? 'IncompleteBody' : null
}

function refuse(response: ServerResponse, status: number, code: string, message: string) {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml)
}
