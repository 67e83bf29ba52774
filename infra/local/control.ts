import { createServer, type IncomingMessage } from 'node:http'
import type { forAdministrators } from './administrator.ts'
import { milliseconds } from './duration.ts'
import type { Mail } from './engines/mail.ts'
import { listen, loopback } from './engines/port.ts'
import type { Faults } from './faults/faults.ts'
import { plan } from './faults/plan.ts'
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
  /** Gives a partner and the portal other secrets to share, as an administrator would; false when there is no such partner. */
  share(partner: string, secrets: unknown): boolean
  /** The user pool as an attacker finds it: where its API answers, its attributes and its app clients. */
  accounts(): unknown
  /** What the templates grant, what of it was used, and what was asked for in vain. */
  grants(): unknown
  /** Puts an item into a table as it is; false when there is no such table. */
  put(table: string, item: Record<string, unknown>): Promise<boolean>
  /** All that a table holds; null when there is no such table. */
  items(table: string): Promise<Record<string, unknown>[] | null>
  faults: Pick<Faults, 'follow' | 'seen' | 'delivered'>
  /** Restarts the DynamoDB engine on what it kept; null where it keeps nothing. */
  restartTables: (() => Promise<void>) | null
  /** Answers what is asked as AWS is asked. */
  asAws: ReturnType<typeof forAdministrators>
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
  'GET /grants': 'what each function may do, what of it was used, and what was refused',
  'GET /partners/{id}/secrets': 'what a partner and the portal share, to play the partner',
  'PUT /partners/{id}/secrets': 'gives them other secrets to share, as in Secrets Manager',
  'GET /accounts':
    'the user pool: where its API answers, its attributes and app clients, to try what they let one write',
  'GET /tables/{name}/items': 'all that a table holds',
  'POST /tables/{name}/items': 'puts a JSON object into a table as it is, to play a damaged record',
  'PUT /faults': 'lets things go wrong as the plan in the body says: infra/local/faults/plan.ts',
  'GET /faults?function=': 'what functions asked of engines since the plan was made, and what went wrong',
  'DELETE /faults': 'all goes well again',
  'POST /tables/restart': 'restarts the DynamoDB engine, when DYNAMODB_FILE keeps its tables',
  'POST /2015-03-31/functions/{name}/invocations': "Lambda's Invoke; SQS answers here too: an endpoint for the AWS CLI",
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
      case 'GET /grants':
        return ok(options.grants())
      case 'GET /partners/…/secrets':
        return foundOr('partner', options.shared(name))
      case 'PUT /partners/…/secrets':
        return options.share(name, JSON.parse(await body())) ? accepted : missing('partner')
      case 'GET /accounts':
        return ok(options.accounts())
      case 'GET /tables/…/items':
        return foundOr('table', await options.items(name))
      case 'PUT /faults':
        options.faults.follow(plan.parse(JSON.parse(await body())))
        return accepted
      case 'GET /faults': {
        const [seen, wanted] = [options.faults.seen(), asked('function')]
        const calls = wanted === null ? seen : seen.filter(({ functionName }) => functionName.endsWith(wanted))
        return ok({ calls, deliveries: options.faults.delivered() })
      }
      case 'DELETE /faults':
        options.faults.follow(null)
        return accepted
      case 'POST /tables/restart':
        if (!options.restartTables) return { status: 409, body: { error: 'The tables are in memory.' } }
        await options.restartTables()
        return accepted
      case 'POST /tables/…/items':
        return (await options.put(name, JSON.parse(await body()))) ? accepted : missing('table')
      default:
        return { status: 404, body: explanation }
    }
  }

  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const body = await text(request)
    const asAws = await options.asAws({ method, path: url, headers, body })
    if (asAws) return void response.writeHead(asAws.status, asAws.headers).end(asAws.body)
    const given = await answer(method, new URL(url, 'http://laptop'), async () => body).catch(
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
