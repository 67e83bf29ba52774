import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClock } from '../../infra/local/clock.ts'
import { type Dynamodb, startDynamodb } from '../../infra/local/engines/dynoxide.ts'
import { type Messaging, startMessaging } from '../../infra/local/engines/messaging.ts'
import type { QueueModel, StreamSource } from '../../infra/local/model.ts'
import { awsJson } from '../../infra/local/runner/feeds/aws-json.ts'
import type { FeedEvent } from '../../infra/local/runner/feeds/feed.ts'
import { startFeeds } from '../../infra/local/runner/feeds/feeds.ts'
import { createRunner, type Runner } from '../../infra/local/runner/runner.ts'
import { scratchFolder } from '../scratch.ts'
import { bundle } from './bundle.ts'

const REGION = 'ap-southeast-1'
const clock = createClock()
let dynamodb: Dynamodb
let messaging: Messaging
let runner: Runner
let feeds: Awaited<ReturnType<typeof startFeeds>>
const happened: { event: FeedEvent; at: number }[] = []

/** What a function was given goes to a file: the next event may find another sandbox, which remembers nothing of this one. */
const seenIn = scratchFolder('seen')
const keeping = `import { appendFileSync } from 'node:fs'
  const keep = (one) => appendFileSync(process.env.SEEN, JSON.stringify(one) + '\\n')`
const fileOf = (name: string) => join(seenIn, name)
function seenBy<Seen>({ name }: { name: string }): Seen[] {
  if (!existsSync(fileOf(name))) return []
  const lines = readFileSync(fileOf(name), 'utf8').split('\n')
  return lines.filter((line) => line).map((line) => JSON.parse(line) as Seen)
}

/** Fails the messages that say so. */
const consumer = bundle(
  'consumer',
  `${keeping}
   export const handler = async ({ Records }) => {
     Records.forEach(keep)
     return { batchItemFailures: Records.filter(({ body }) => body.includes('fail')).map(({ messageId }) => ({ itemIdentifier: messageId })) }
   }`,
)
const thrower = bundle('thrower', `export const handler = async () => { throw new Error('down') }`)
/** Takes stream records in order, except those whose key starts with poison. */
const relay = bundle(
  'relay',
  `${keeping}
   export const handler = async ({ Records }) => {
     for (const { dynamodb } of Records) {
       if (dynamodb.Keys.pk.S.startsWith('poison')) return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] }
       keep(dynamodb.Keys.pk.S)
     }
     return { batchItemFailures: [] }
   }`,
)
const brittle = bundle(
  'brittle',
  `${keeping}
   export const handler = async ({ Records }) => {
     if (Records.some(({ dynamodb }) => dynamodb.Keys.pk.S.startsWith('poison'))) throw new Error('poisoned')
     for (const { dynamodb } of Records) keep(dynamodb.Keys.pk.S)
   }`,
)
const sweeper = bundle(
  'sweeper',
  `${keeping}
   export const handler = async (event) => keep({ ...event, firedAt: Date.now() })`,
)
const fns = [consumer, thrower, relay, brittle, sweeper]

const queue = (name: string, redrive: QueueModel['redrive'] = null): QueueModel => ({
  name,
  arn: `arn:aws:sqs:${REGION}:000000000000:${name}`,
  url: '',
  visibilitySeconds: 60,
  redrive,
})
const dead = queue('dead')
const orders = queue('orders', { deadLetterArn: dead.arn, maxReceiveCount: 2 })
const broken = queue('broken', { deadLetterArn: dead.arn, maxReceiveCount: 2 })
const queues = [dead, orders, broken]

const streamSource = (functionArn: string, tableName: string): StreamSource => ({
  functionArn,
  tableName,
  batchSize: 10,
  bisect: true,
  maximumRetryAttempts: 2,
  maximumRecordAgeSeconds: -1,
  onFailureQueueArn: dead.arn,
  reportBatchItemFailures: functionArn === relay.arn,
  filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'T#' }] } } } }],
})

let table: ReturnType<typeof awsJson>
let sqs: ReturnType<typeof awsJson>

beforeAll(async () => {
  ;[dynamodb, messaging] = await Promise.all([startDynamodb(), startMessaging(REGION)])
  table = awsJson(dynamodb.url, 'DynamoDB_20120810', REGION)
  sqs = awsJson(messaging.url, 'AmazonSQS', REGION)
  for (const { name, redrive, visibilitySeconds } of queues) {
    const RedrivePolicy = redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: redrive.deadLetterArn,
        maxReceiveCount: redrive.maxReceiveCount,
      }),
    }
    const Attributes = { VisibilityTimeout: String(visibilitySeconds), ...RedrivePolicy }
    const { QueueUrl } = await sqs<{ QueueUrl: string }>('CreateQueue', { QueueName: name, Attributes })
    Object.assign(queues.find((candidate) => candidate.name === name) ?? {}, { url: QueueUrl })
  }
  for (const TableName of ['dossiers', 'payments']) {
    await table('CreateTable', {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    })
  }
  runner = createRunner({
    functions: fns,
    environmentFor: ({ name }) => ({ SEEN: fileOf(name) }),
    clock,
    log: () => {},
  })
  const onEvent = (event: FeedEvent) => void happened.push({ event, at: performance.now() })
  const queueSource = { batchSize: 10, reportBatchItemFailures: true, filters: [] }
  feeds = await startFeeds({
    model: {
      queues,
      queueSources: [
        { ...queueSource, functionArn: consumer.arn, queueArn: orders.arn },
        { ...queueSource, functionArn: thrower.arn, queueArn: broken.arn },
      ],
      streamSources: [streamSource(relay.arn, 'dossiers'), streamSource(brittle.arn, 'payments')],
      schedules: [
        { name: 'sweep', expression: 'rate(5 minutes)', functionArn: sweeper.arn, input: { sweep: true } },
        { name: 'flaky', expression: 'rate(30 days)', functionArn: thrower.arn, input: undefined },
      ],
    },
    runner,
    endpoints: { sqs: messaging.url, dynamodb: dynamodb.url },
    clock,
    onEvent,
  })
})

afterAll(async () => {
  await feeds?.stop()
  await runner?.stop()
  await Promise.all([dynamodb?.stop(), messaging?.stop()])
  clock.restore()
})

test('a message reaches its consumer with its attributes, and is then gone from the queue', async () => {
  const MessageAttributes = { type: { DataType: 'String', StringValue: 'dossier.received.v1' } }
  await sqs('SendMessage', { QueueUrl: orders.url, MessageBody: 'first', MessageAttributes })
  await feeding('orders', { failed: 0 })
  expect(seenBy(consumer)[0]).toMatchObject({
    body: 'first',
    eventSource: 'aws:sqs',
    eventSourceARN: orders.arn,
    awsRegion: REGION,
    attributes: { ApproximateReceiveCount: '1' },
    messageAttributes: { type: { dataType: 'String', stringValue: 'dossier.received.v1' } },
  })
  expect(await feeds.depths()).toMatchObject({ orders: { visible: 0, inFlight: 0, delayed: 0 } })
})

test('only the message that failed comes back, when its visibility is over, and ends in the DLQ', async () => {
  happened.length = 0
  const bodies = ['good one', 'please fail', 'good two']
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }))
  await sqs('SendMessageBatch', { QueueUrl: orders.url, Entries })
  await feeding('orders', { failed: 1 })
  expect(await feeds.depths()).toMatchObject({ orders: { inFlight: 1 } })

  happened.length = 0
  clock.advance(61_000)
  await feeding('orders', { failed: 1, delivered: 1 })
  clock.advance(61_000)
  await until(async () => (await feeds.depths()).dead?.visible === 1)
  expect(await feeds.depths()).toMatchObject({ orders: { visible: 0, inFlight: 0 } })
  await sqs('PurgeQueue', { QueueUrl: dead.url })
})

test('when the function throws, the whole batch comes back', async () => {
  const Entries = ['a', 'b'].map((MessageBody) => ({ Id: MessageBody, MessageBody }))
  await sqs('SendMessageBatch', { QueueUrl: broken.url, Entries })
  const failed = () => happened.reduce((sum, { event }) => sum + (event.source === 'broken' ? event.failed : 0), 0)
  await until(() => failed() === 2)
  clock.advance(61_000)
  await until(() => failed() === 4)
  clock.advance(61_000)
  await until(async () => (await feeds.depths()).dead?.visible === 2)
  await sqs('PurgeQueue', { QueueUrl: dead.url })
})

test('quiet is when what was sent and written has been worked on, and what failed waits for its time', async () => {
  const isQuiet = async () => (await feeds.underway(peek)).length === 0
  for (let i = 0; i < 20; i++) {
    await Promise.all([
      sqs('SendMessage', { QueueUrl: orders.url, MessageBody: `round ${i}` }),
      put('dossiers', `round ${i}`, 'T#1'),
    ])
    await until(isQuiet)
    expect(seenBy<{ body: string }>(consumer).at(-1)?.body).toBe(`round ${i}`)
    expect(seenBy(relay).at(-1)).toBe(`round ${i}`)
  }
  await sqs('SendMessage', { QueueUrl: orders.url, MessageBody: 'fail once more' })
  await until(isQuiet)
  expect(await feeds.depths()).toMatchObject({ orders: { inFlight: 1 } })
  clock.advance(61_000)
  expect(await isQuiet()).toBe(false)
  await until(isQuiet)
  clock.advance(61_000)
  await until(async () => (await feeds.depths()).dead?.visible === 1)
  await until(isQuiet)
  await sqs('PurgeQueue', { QueueUrl: dead.url })
})

test('a stream gives its inserts in order, and only those the filter lets through', async () => {
  for (const pk of ['d1', 'd2', 'd3']) {
    await put('dossiers', pk, 'STATE')
    await put('dossiers', pk, 'T#000001')
  }
  await put('dossiers', 'd1', 'T#000001')
  await put('dossiers', 'd4', 'T#000001')
  await until(() => seenBy(relay).includes('d4'))
  expect(seenBy(relay).slice(-4)).toEqual(['d1', 'd2', 'd3', 'd4'])
})

test.each([
  ['reports it', relay, 'dossiers'],
  ['throws', brittle, 'payments'],
] as const)(
  'a poisoned record holds nobody up for ever when the function %s: it is reported and the rest goes on',
  async (_, fn, name) => {
    const keys = ['e1', 'e2', 'poison', 'e3', 'e4']
    const TransactItems = keys.map((key) => ({ Put: { TableName: name, Item: { pk: { S: key }, sk: { S: 'T#1' } } } }))
    await table('TransactWriteItems', { TransactItems })
    await until(() => seenBy(fn).includes('e4'))
    expect(seenBy(fn).slice(-4)).toEqual(['e1', 'e2', 'e3', 'e4'])
    const letters = () => peek('dead')?.ready ?? []
    await until(() => letters().length > 0)
    expect(letters().map(({ body }) => JSON.parse(body))).toMatchObject([
      {
        requestContext: { functionArn: fn.arn, condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
        DDBStreamBatchInfo: { batchSize: 1 },
      },
    ])
    await sqs('PurgeQueue', { QueueUrl: dead.url })
  },
)

test('thousands of records come through, whole and in order', async () => {
  const keys = Array.from({ length: 2500 }, (_, index) => `m${String(index).padStart(5, '0')}`)
  for (let from = 0; from < keys.length; from += 100) {
    const part = keys.slice(from, from + 100)
    const TransactItems = part.map((pk) => ({
      Put: { TableName: 'payments', Item: { pk: { S: pk }, sk: { S: 'T#1' } } },
    }))
    await table('TransactWriteItems', { TransactItems })
  }
  await until(() => seenBy(brittle).includes('m02499'))
  expect(seenBy<string>(brittle).filter((key) => key.startsWith('m'))).toEqual(keys)
})

test('moving the clock fires what fell due, once', async () => {
  const before = seenBy(sweeper).length
  clock.advance(3 * 86_400_000)
  await until(() => seenBy(sweeper).length > before)
  await until(async () => (await feeds.underway(peek)).length === 0)
  const fired = seenBy<{ firedAt: number }>(sweeper)
  expect(fired.length).toBe(before + 1)
  expect(fired.at(-1)).toMatchObject({ sweep: true })
  expect(Math.abs((fired.at(-1)?.firedAt ?? 0) - clock.now())).toBeLessThan(5000)
})

test('a schedule whose function fails is tried twice more', async () => {
  happened.length = 0
  const tries = () => happened.filter(({ event }) => event.source === 'flaky').length
  clock.advance(30 * 86_400_000)
  await until(() => tries() === 1)
  clock.advance(60_000)
  await until(() => tries() === 2)
  clock.advance(120_000)
  await until(() => tries() === 3)
})

test('an event is with its consumer within a blink', async () => {
  // A feed that only looks now and then is slow each time; a busy machine is not.
  const took: number[] = []
  for (let i = 0; i < 10; i++) {
    happened.length = 0
    const sent = performance.now()
    await Promise.all([
      sqs('SendMessage', { QueueUrl: orders.url, MessageBody: `quick ${i}` }),
      put('dossiers', `quick ${i}`, 'T#1'),
    ])
    await feeding('orders', { delivered: 1 })
    await feeding('dossiers', { delivered: 1 })
    took.push(Math.max(...happened.map(({ at }) => at - sent)))
  }
  expect(Math.min(...took)).toBeLessThan(200)
})

const peek = (name: string) => messaging.queues.inspectQueue(name)?.messages

const put = (TableName: string, pk: string, sk: string) =>
  table('PutItem', { TableName, Item: { pk: { S: pk }, sk: { S: sk } } })

const feeding = (source: string, wanted: Partial<FeedEvent>) =>
  until(() => {
    const fits = ({ event }: { event: FeedEvent }) =>
      Object.entries({ source, ...wanted }).every(([key, value]) => event[key as keyof FeedEvent] === value)
    return happened.some(fits)
  })

/** Awaits an outcome that another thread brings about. */
async function until(holds: () => boolean | Promise<boolean>) {
  const end = performance.now() + 60_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Never came about: ${holds}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
