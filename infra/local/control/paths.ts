import { milliseconds } from '../duration.ts'
import type { Mail } from '../engines/mail.ts'
import type { Faults } from '../faults/faults.ts'
import { plan } from '../faults/plan.ts'
import type { Clock } from '../model.ts'

export type PublishedEvent = { type?: string; subject?: string; [name: string]: unknown }

export type Waiting = { body: string; attributes: Record<string, string> }

/** What the control door shows and touches. */
export type Controlled = {
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
}

/** `name` is what stands in the path's braces, `query` gives null for what was not asked. */
type Asked = { name: string; query(name: string): string | null; body: string }
export type Answer = { status: number; body: unknown }
export type Path = { means: string; answer(asked: Asked): Answer | Promise<Answer> }

const ok = (body: unknown): Answer => ({ status: 200, body })
const accepted: Answer = { status: 202, body: {} }
const missing = (kind: string): Answer => ({ status: 404, body: { error: `No such ${kind}.` } })
const foundOr = (kind: string, found: unknown): Answer => (found === null ? missing(kind) : ok(found))
const doneOr = (kind: string, done: boolean): Answer => (done ? accepted : missing(kind))

/** Everything that can be asked, by method and path; a query in the key is for people to read. */
export const pathsOf = (portal: Controlled): Record<string, Path> => ({
  'GET /events?type=&subject=': {
    means: 'CloudEvents published on the topic, oldest first',
    answer({ query }) {
      const [type, subject] = [query('type'), query('subject')]
      const isWanted = (event: PublishedEvent) =>
        (type === null || event.type === type) && (subject === null || event.subject === subject)
      return ok(portal.events().filter(isWanted))
    },
  },
  'GET /mails?to=': {
    means: 'mails that went out, oldest first',
    async answer({ query }) {
      const to = query('to')?.toLowerCase()
      const mails = await portal.mails()
      return ok(to === undefined ? mails : mails.filter((mail) => mail.to.some((one) => one.toLowerCase() === to)))
    },
  },
  'GET /quiet': {
    means: 'whether all that follows from earlier acts is done, or what is still under way',
    async answer() {
      const underway = await portal.underway()
      return ok({ quiet: underway.length === 0, underway })
    },
  },
  'GET /clock': { means: "the portal's time", answer: () => timeOf(portal.clock) },
  'POST /clock': {
    means: 'moves it on: { "advance": "P3D" } or milliseconds',
    async answer({ body }) {
      const step = milliseconds(advanceOf(body))
      if (step === null || step < 0)
        return { status: 400, body: { error: 'Expected { "advance": "P3D" } or milliseconds, forward only.' } }
      await portal.clock.advanceForAll(step)
      return timeOf(portal.clock)
    },
  },
  'GET /queues': { means: 'how many messages wait in each queue', answer: async () => ok(await portal.depths()) },
  'GET /queues/{name}/messages': {
    means: 'what waits in a queue, with its attributes, left where it is',
    answer: ({ name }) => foundOr('queue', portal.waiting(name)),
  },
  'POST /queues/{name}/messages': {
    means: 'sends the raw body to a queue',
    answer: async ({ name, body }) => doneOr('queue', await portal.send(name, body)),
  },
  'GET /grants': {
    means: 'what each function may do, what of it was used, and what was refused',
    answer: () => ok(portal.grants()),
  },
  'GET /partners/{name}/secrets': {
    means: 'what a partner and the portal share, to play the partner',
    answer: ({ name }) => foundOr('partner', portal.shared(name)),
  },
  'PUT /partners/{name}/secrets': {
    means: 'gives them other secrets to share, as in Secrets Manager',
    answer: ({ name, body }) => doneOr('partner', portal.share(name, JSON.parse(body))),
  },
  'GET /accounts': {
    means: 'the user pool: where its API answers, its attributes and app clients, to try what they let one write',
    answer: () => ok(portal.accounts()),
  },
  'GET /tables/{name}/items': {
    means: 'all that a table holds',
    answer: async ({ name }) => foundOr('table', await portal.items(name)),
  },
  'POST /tables/{name}/items': {
    means: 'puts a JSON object into a table as it is, to play a damaged record',
    answer: async ({ name, body }) => doneOr('table', await portal.put(name, JSON.parse(body))),
  },
  'POST /tables/restart': {
    means: 'restarts the DynamoDB engine, when DYNAMODB_FILE keeps its tables',
    async answer() {
      if (!portal.restartTables) return { status: 409, body: { error: 'The tables are in memory.' } }
      await portal.restartTables()
      return accepted
    },
  },
  'PUT /faults': {
    means: 'lets things go wrong as the plan in the body says: infra/local/faults/plan.ts',
    answer({ body }) {
      portal.faults.follow(plan.parse(JSON.parse(body)))
      return accepted
    },
  },
  'GET /faults?function=': {
    means: 'what functions asked of engines since the plan was made, and what went wrong',
    answer({ query }) {
      const [seen, wanted] = [portal.faults.seen(), query('function')]
      const calls = wanted === null ? seen : seen.filter(({ functionName }) => functionName.endsWith(wanted))
      return ok({ calls, deliveries: portal.faults.delivered() })
    },
  },
  'DELETE /faults': {
    means: 'all goes well again',
    answer() {
      portal.faults.follow(null)
      return accepted
    },
  },
})

const timeOf = (clock: Clock) => ok({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs() })

function advanceOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { advance?: unknown }).advance
  } catch {
    return undefined
  }
}
