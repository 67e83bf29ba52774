/**
 * A process of its own with two workers behind queues, fed as the laptop feeds them: the portal's settling worker and a
 * bare one. Told what to do by messages; see `Order`.
 */
import { startDynamodb } from '../../infra/local/engines/dynoxide.ts'
import { startMessaging } from '../../infra/local/engines/messaging.ts'
import type { QueueModel } from '../../infra/local/model.ts'
import { awsJson } from '../../infra/local/runner/feeds/aws-json.ts'
import type { FeedEvent } from '../../infra/local/runner/feeds/feed.ts'
import { startFeeds } from '../../infra/local/runner/feeds/feeds.ts'
import { createRunner } from '../../infra/local/runner/runner.ts'
import { functionNamed, region } from '../front/bench-model.ts'
import { copyOf, type Pattern, writeCopies } from '../portal/copies.ts'
import { createTables } from '../portal/tables.ts'
import { environment } from '../weight/environment.ts'

export type Worker = 'worker' | 'worker-bare'
export type Order =
  /** Rows that the settling worker finds, of one payment, and the message that settles it: copies are made of both. */
  | { prepare: { pattern: Pattern; message: string } }
  /** So many messages wait while nobody works; answered with the seconds until none is left. */
  | { drain: { by: Worker; messages: number } }
  /** One message after the other; answered with the milliseconds from each one's acceptance until it is worked off. */
  | { hop: { messages: number } }

const clock = { now: () => Date.now(), offsetMs: () => 0, advance: () => {}, onChange: () => {} }
const [dynamodb, messaging] = await Promise.all([startDynamodb(), startMessaging(region)])
const sqs = awsJson(messaging.url, 'AmazonSQS', region)
const names: Worker[] = ['worker', 'worker-bare']
let made = 0

/** A queue of its own for each trial: a feed that was stopped may still hold the last one's messages. */
function newQueue(): QueueModel {
  const name = `bench-${made++}`
  const [url, arn] = [`${messaging.url}/000000000000/${name}`, `arn:aws:sqs:${region}:000000000000:${name}`]
  messaging.queues.createQueue(name, url, arn, { VisibilityTimeout: '180' })
  return { name, url, arn, visibilitySeconds: 180, redrive: null }
}

let prepared: { pattern: Pattern; message: string; tables: Record<string, string> } | undefined
let copies = 0

const runner = createRunner({
  functions: names.map((name) => functionNamed(name, 30)),
  environmentFor: () => ({
    ...environment,
    ...prepared?.tables,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    AWS_ENDPOINT_URL_SQS: messaging.url,
    DEAD_LETTER_QUEUE_URL: `${messaging.url}/000000000000/none`,
  }),
  clock,
  log: (name, line) => process.env.BENCH_LOGS && process.stderr.write(`${name}: ${line}\n`),
})

async function prepare(pattern: Pattern, message: string): Promise<void> {
  await createTables(dynamodb.url, pattern.tables)
  const table = (about: RegExp) => pattern.tables.find(({ TableName }) => about.test(TableName))?.TableName ?? ''
  const tables = { PAYMENTS_TABLE: table(/payments/), LEDGER_TABLE: table(/ledger/) }
  prepared = { pattern, message, tables }
}

function feed(queue: QueueModel, by: Worker, onEvent: (event: FeedEvent) => void) {
  const source = {
    functionArn: functionNamed(by).arn,
    queueArn: queue.arn,
    batchSize: 10,
    reportBatchItemFailures: true,
    filters: [],
  }
  const model = { queueSources: [source], streamSources: [], schedules: [], queues: [queue] }
  const endpoints = { sqs: messaging.url, dynamodb: dynamodb.url }
  return startFeeds({ model, runner, endpoints, clock, onEvent, log: console.error })
}

/** Feeds the worker until so many messages were worked off; a message that fails would come back much later, so it ends all. */
async function workedOff(queue: QueueModel, by: Worker, messages: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let left = messages
  const feeding = await feed(queue, by, ({ delivered, failed }) => {
    if (failed > 0) reject(new Error(`${failed} messages failed with ${by}`))
    left -= delivered
    if (left <= 0) resolve()
  })
  await promise.finally(() => feeding.stop())
}

/** Messages about payments that nobody settled yet, with the rows that go with them. */
async function fresh(count: number): Promise<string[]> {
  if (!prepared) throw new Error('nothing was prepared')
  const { pattern, message } = prepared
  await writeCopies(dynamodb.url, pattern, count, copies)
  const bodies = Array.from({ length: count }, (_, at) => copyOf(message, copies + at + 1))
  copies += count
  return bodies
}

const send = ({ url: QueueUrl }: QueueModel, MessageBody: string) => sqs('SendMessage', { QueueUrl, MessageBody })

async function drain({ by, messages }: { by: Worker; messages: number }): Promise<number> {
  const queue = newQueue()
  for (const body of await fresh(messages)) await send(queue, body)
  const begun = performance.now()
  await workedOff(queue, by, messages)
  return (performance.now() - begun) / 1000
}

async function hop({ messages }: { messages: number }): Promise<number[]> {
  const bodies = await fresh(messages)
  let worked = () => {}
  const queue = newQueue()
  const feeding = await feed(queue, 'worker-bare', () => worked())
  const taken: number[] = []
  for (const body of bodies) {
    const { promise, resolve } = Promise.withResolvers<void>()
    worked = resolve
    await send(queue, body)
    const begun = performance.now()
    await promise
    taken.push(performance.now() - begun)
  }
  await feeding.stop()
  return taken
}

async function obey(order: Order): Promise<unknown> {
  if ('prepare' in order) return prepare(order.prepare.pattern, order.prepare.message)
  return 'drain' in order ? drain(order.drain) : hop(order.hop)
}

process.on('message', async (order: Order) => {
  const outcome = await obey(order).catch((error: unknown) => ({ error: String(error) }))
  process.send?.({ outcome: outcome ?? null })
})
process.on('disconnect', () => process.exit(0))
