import { Agent, request as ask } from 'node:http'
import type { Received } from './engine-call.ts'

export type EngineAnswer = { status: number; headers: Record<string, string>; body: Buffer }

/** Headers that belong to one connection, not to what is said over it. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'expect']

/** Hands requests on to an engine, over connections that are kept. Rejects when the engine gives no whole answer. */
export function forwarding(engineUrl: string) {
  const { hostname, port } = new URL(engineUrl)
  const agent = new Agent({ keepAlive: true })

  function forward(received: Received): Promise<EngineAnswer> {
    const { method, path, headers, body } = received
    const { promise, resolve, reject } = Promise.withResolvers<EngineAnswer>()
    const kept = Object.entries(headers).filter(([name]) => !ofConnection.includes(name))
    const sent = { ...Object.fromEntries(kept), ...(body.length > 0 && { 'content-length': String(body.length) }) }
    const outgoing = ask({ hostname, port, agent, method, path, headers: sent }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.once('error', reject)
      incoming.once('end', () => {
        const told = Object.entries(incoming.headers).filter(([name]) => !ofConnection.includes(name))
        resolve({
          status: incoming.statusCode ?? 502,
          headers: Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks),
        })
      })
    })
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      // An engine may close a kept connection just as it is used again: nobody heard the request, a fresh one carries it.
      const unheard = outgoing.reusedSocket && error.code === 'ECONNRESET'
      if (unheard) forward(received).then(resolve, reject)
      else reject(error)
    })
    outgoing.end(body)
    return promise
  }

  return { forward, end: () => agent.destroy() }
}
