import { setTimeout as pause } from 'node:timers/promises'
import type { QueueModel, QueueSource } from '../../model.ts'
import type { AwsCall } from './aws-json.ts'
import { failedIn } from './batch-outcome.ts'
import { anyOf } from './event-pattern.ts'
import type { Feed, FeedContext } from './feed.ts'
import type { Leftovers } from './quiet.ts'
import { type ReceivedMessage, sqsRecord } from './sqs-record.ts'

/** Batches of one queue that may be with the function at once; Lambda begins with five. */
const AT_ONCE = 2
/** Longest wait that SQS allows, seconds. */
const LONG_POLL = 20
/** Pause after the queue could not be reached, ms. */
const RECOVERY = 500

/**
 * Feeds one queue to one function. What fails stays invisible until its visibility time-out is over; the queue
 * itself moves a message to its DLQ when it has been received too often.
 */
export function feedQueue(
  source: QueueSource,
  queue: QueueModel,
  sqs: AwsCall,
  context: FeedContext,
): Feed & Leftovers {
  const { runner, onEvent, alarms, deliveries } = context
  const stopping = new AbortController()
  const underway = new Set<Promise<void>>()
  const passes = anyOf(source.filters)
  /** Of each message that failed and was left in the queue: how often it had been received by then. */
  const left = new Map<string, number>()

  const receive = async () => {
    const input = {
      QueueUrl: queue.url,
      MaxNumberOfMessages: Math.min(source.batchSize, 10),
      WaitTimeSeconds: LONG_POLL,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }
    const { Messages } = await sqs<{ Messages?: ReceivedMessage[] }>('ReceiveMessage', input, stopping.signal)
    return Messages ?? []
  }

  const remove = async (messages: ReceivedMessage[]) => {
    if (messages.length === 0) return
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
    await sqs('DeleteMessageBatch', { QueueUrl: queue.url, Entries })
  }

  /** The messages of a batch, as they get through: what is held back comes by itself, later than the rest. */
  async function passOn(messages: ReceivedMessage[]) {
    const fates = messages.map((message) => ({ message, fate: deliveries.queue(queue.name) }))
    const through = fates.filter(({ fate }) => !fate.lost).sort((a, b) => a.fate.rank - b.fate.rank)
    await remove(fates.filter(({ fate }) => fate.lost).map(({ message }) => message))
    const groups = Map.groupBy(through, ({ fate }) => fate.heldMs)
    const twice = through.filter(({ fate }) => fate.twice).map(({ message }) => sqsRecord(message, queue.arn))
    await Promise.all([
      // Nobody waits for what a message that came once too often leads to: its first delivery decides.
      ...(twice.length > 0 ? [runner.invoke(source.functionArn, { Records: twice }).catch(() => null)] : []),
      ...[...groups].map(async ([heldMs, group]) => {
        if (heldMs > 0) await alarms.wait(heldMs)
        await deliver(group.map(({ message }) => message))
      }),
    ])
  }

  async function deliver(messages: ReceivedMessage[]) {
    const records = messages.map((message) => sqsRecord(message, queue.arn))
    const wanted = records.filter((record) => passes({ ...record, body: parsed(record.body) }))
    const identifiers = wanted.map(({ messageId }) => messageId)
    const failed = wanted.length === 0 ? [] : await offer(wanted, identifiers)
    await remove(messages.filter(({ MessageId }) => !failed.includes(MessageId)))
    for (const { MessageId, Attributes } of messages)
      if (failed.includes(MessageId)) left.set(MessageId, Number(Attributes?.ApproximateReceiveCount))
      else left.delete(MessageId)
    onEvent({
      source: queue.name,
      functionArn: source.functionArn,
      delivered: identifiers.length,
      failed: failed.length,
    })
  }

  async function offer(Records: object[], identifiers: string[]) {
    try {
      const answer = await runner.invoke(source.functionArn, { Records })
      return source.reportBatchItemFailures ? failedIn(answer, identifiers) : []
    } catch {
      return identifiers
    }
  }

  async function poll() {
    while (!stopping.signal.aborted) {
      try {
        const messages = await receive()
        if (messages.length === 0) continue
        const delivery = passOn(messages).catch((error) => context.log(`${queue.name}: ${error}`))
        underway.add(delivery)
        void delivery.finally(() => underway.delete(delivery))
        if (underway.size >= AT_ONCE) await Promise.race(underway)
      } catch (error) {
        if (stopping.signal.aborted) break
        context.log(`${queue.name}: ${error}`)
        await pause(RECOVERY)
      }
    }
  }

  const polling = poll()
  return {
    name: queue.name,
    isLeft: (messageId, received) => left.get(messageId) === received,
    async stop() {
      stopping.abort()
      await polling
    },
  }
}

/** A filter on the body looks into it when it is JSON. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
