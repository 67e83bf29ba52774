import type { AddressInfo } from 'node:net'
import { buildApp, type MessageSpyReader } from 'fauxqs'
import { loopback } from './port.ts'

type Message = {
  messageId: string
  approximateReceiveCount: number
  delayUntil?: number
  body: string
  messageAttributes?: Record<string, { StringValue?: string }>
}
type QueueStore = {
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): unknown
  inspectQueue(name: string):
    | {
        messages: {
          ready: Message[]
          delayed: Message[]
          inflight: { message: Message; visibilityDeadline: number }[]
        }
      }
    | undefined
}
type TopicStore = {
  createTopic(name: string, attributes: Record<string, string>, tags: undefined, region: string): unknown
  subscribe(topicArn: string, protocol: string, endpoint: string, attributes: Record<string, string>): unknown
}
type BucketStore = { createBucket(name: string): unknown }
type Spied = { spy?: unknown }

export type Messaging = {
  url: string
  queues: QueueStore
  topics: TopicStore
  buckets: BucketStore
  /** What was published, sent and stored, oldest first. */
  spy: MessageSpyReader
  stop(): Promise<void>
}

const inFauxqs = async <T>(path: string): Promise<T> =>
  (await import(new URL(path, import.meta.resolve('fauxqs')).href)) as T
type Class<T> = new (options?: unknown) => T

/**
 * SQS, SNS and S3 in this process. Built from fauxqs' parts because its own starter listens on every network interface,
 * and the laptop stays on loopback.
 */
export async function startMessaging(region: string): Promise<Messaging> {
  const [{ SqsStore }, { SnsStore }, { S3Store }, { MessageSpy }] = await Promise.all([
    inFauxqs<{ SqsStore: Class<QueueStore & Spied> }>('./sqs/sqsStore.js'),
    inFauxqs<{ SnsStore: Class<TopicStore & Spied> }>('./sns/snsStore.js'),
    inFauxqs<{ S3Store: Class<BucketStore & Spied> }>('./s3/s3Store.js'),
    inFauxqs<{ MessageSpy: Class<MessageSpyReader> }>('./spy.js'),
  ])
  const [queues, topics, buckets] = [new SqsStore(), new SnsStore(), new S3Store()]
  const spy = new MessageSpy({ bufferSize: 100_000 })
  topics.spy = spy
  const stores = { sqsStore: queues, snsStore: topics, s3Store: buckets }
  const app = buildApp({ logger: false, defaultRegion: region, stores: stores as never })
  await app.listen({ port: 0, host: loopback })
  const { port } = app.server.address() as AddressInfo
  return { url: `http://${loopback}:${port}`, queues, topics, buckets, spy, stop: () => app.close() }
}
