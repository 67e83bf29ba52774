import { createServer, type IncomingMessage } from 'node:http'
import { milliseconds } from './duration.ts'
import type { Mail } from './engines/mail.ts'
import { listen, loopback } from './engines/port.ts'
import type { Clock } from './model.ts'

export type PublishedEvent = { type?: string; subject?: string; [name: string]: unknown }

export type Waiting = { body: string; attributes: Record<string, string> }

export type ControlOptions = {
  port: number
  clock: Clock
  events(): PublishedEvent[]
  mails(): Promise<Mail[]>
  /** What the portal is still at, one line each; empty when it is quiet. */
  underway(): Promise<string[]>
  depths(): Promise<unknown>
  /** Sends a raw message; false when there is no such queue. */
  send(queue: string, body: string): Promise<boolean>
  /** What waits in a queue, left where it is; null when there is no such queue. */
  waiting(queue: string): Waiting[] | null
  /** What a partner and the portal share, as JSON; null when there is no such partner. */
  shared(partner: string): unknown
  /** Puts an item into a table as it is; false when there is no such table. */
  put(table: string, item: Record<string, unknown>): Promise<boolean>
}

type Answer = { status: number; body: unknown }
const ok = (body: unknown): Answer => ({ status: 200, body })
const accepted: Answer = { status: 202, body: {} }
const missing = (kind: string): Answer => ({ status: 404, body: { error: `No such ${kind}.` } })
const foundOr = (kind: string, found: unknown): Answer => (found === null ? missing(kind) : ok(found))
const explanation = {
  'GET /events?type=&subject=': 'CloudEvents published on the topic, oldest first',
  'GET /mails?to=': 'mails that went out, oldest first',
  'GET /quiet': 'whether all that follows from earlier acts is done, or what is still under way',
  'GET /clock': "the portal's time",
  'POST /clock': 'moves it on: { "advance": "P3D" } or milliseconds',
  'GET /queues': 'how many messages wait in each queue',
  'GET /queues/{name}/messages': 'what waits in a queue, with its attributes, left where it is',
  'POST /queues/{name}/messages': 'sends the raw body to a queue',
  'GET /partners/{id}/secrets': 'what a partner and the portal share, to play the partner',
  'POST /tables/{name}/items': 'puts a JSON object into a table as it is, to play a damaged record',
}

/** A small door for tests and curious people: what was published and mailed, the clock, the queues. On loopback, not part of the portal. */
export async function startControl(options: ControlOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const { clock } = options
  const time = () => ok({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs() })

  async function answer(method: string, { pathname, searchParams }: URL, body: () => Promise<string>): Promise<Answer> {
    const asked = (name: string) => searchParams.get(name)
    const [, of, part = '', what] = /^\/(queues|partners|tables)\/([^/]+)\/(\w+)$/.exec(pathname) ?? []
    const name = decodeURIComponent(part)
    switch (of ? `${method} /${of}/…/${what}` : `${method} ${pathname}`) {
      case 'GET /':
        return ok(explanation)
      case 'GET /events':
        return ok(
          options
            .events()
            .filter(({ type }) => asked('type') === null || type === asked('type'))
            .filter(({ subject }) => asked('subject') === null || subject === asked('subject')),
        )
      case 'GET /mails': {
        const to = asked('to')?.toLowerCase()
        const mails = await options.mails()
        return ok(to === undefined ? mails : mails.filter((mail) => mail.to.some((one) => one.toLowerCase() === to)))
      }
      case 'GET /quiet': {
        const underway = await options.underway()
        return ok({ quiet: underway.length === 0, underway })
      }
      case 'GET /clock':
        return time()
      case 'POST /clock': {
        const step = milliseconds(advanceOf(await body()))
        if (step === null || step < 0)
          return { status: 400, body: { error: 'Expected { "advance": "P3D" } or milliseconds, forward only.' } }
        await clock.advanceForAll(step)
        return time()
      }
      case 'GET /queues':
        return ok(await options.depths())
      case 'GET /queues/…/messages':
        return foundOr('queue', options.waiting(name))
      case 'POST /queues/…/messages':
        return (await options.send(name, await body())) ? accepted : missing('queue')
      case 'GET /partners/…/secrets':
        return foundOr('partner', options.shared(name))
      case 'POST /tables/…/items':
        return (await options.put(name, JSON.parse(await body()))) ? accepted : missing('table')
      default:
        return { status: 404, body: explanation }
    }
  }

  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const given = await answer(method, new URL(url, 'http://laptop'), () => text(request)).catch(
      (error: unknown): Answer => ({ status: 500, body: { error: String(error) } }),
    )
    response
      .writeHead(given.status, { 'content-type': 'application/json' })
      .end(`${JSON.stringify(given.body, null, 2)}\n`)
  })
  const port = await listen(server, options.port)
  return {
    url: `http://${loopback}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const text = async (request: IncomingMessage) =>
  Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString()

function advanceOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { advance?: unknown }).advance
  } catch {
    return undefined
  }
}
