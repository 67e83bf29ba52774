import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request as it travels from the edge to its target. Path and query are still percent-encoded. */
export type EdgeRequest = {
  id: string
  method: string
  path: string
  query: string
  /** Names in lower case, values of repeated headers joined; without the cookies. */
  headers: Record<string, string>
  cookies: { name: string; value: string }[]
  body: Buffer
  /** The network address that the request came from. */
  ip: string
}

export type Reply = { status: number; headers: Record<string, string | string[]>; body: string | Buffer }

export const jsonReply = (status: number, body: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** @returns null when the body is larger than the limit, bytes */
export async function readRequest(message: IncomingMessage, bodyLimit: number): Promise<EdgeRequest | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    size += (chunk as Buffer).length
    if (size <= bodyLimit) chunks.push(chunk as Buffer)
  }
  if (size > bodyLimit) return null
  const { cookie = '', ...others } = message.headers
  const headers = Object.entries(others).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : (value ?? ''),
  ])
  const [path = '/', ...rest] = (message.url ?? '/').split('?')
  return {
    id: randomUUID(),
    method: message.method ?? 'GET',
    path,
    query: rest.join('?'),
    headers: Object.fromEntries(headers),
    cookies: readCookies(cookie),
    body: Buffer.concat(chunks),
    ip: message.socket.remoteAddress ?? '',
  }
}

export function sendReply(response: ServerResponse, { status, headers, body }: Reply) {
  const bodiless = status === 204 || status === 304
  response.writeHead(status, { ...headers, ...(!bodiless && { 'content-length': Buffer.byteLength(body) }) })
  response.end(bodiless ? undefined : body)
}

function readCookies(header: string) {
  const pairs = header.split(';').filter((pair) => pair.includes('='))
  return pairs.map((pair) => {
    const equals = pair.indexOf('=')
    return { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() }
  })
}
