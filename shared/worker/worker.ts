import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { sendToDeadLetters } from '../aws/dead-letters.ts'
import { now } from '../clock.ts'
import type { EventDefinition } from '../event.ts'
import { count, type Log, logWith } from '../log.ts'
import { Refusal } from '../problem.ts'
import { continuing } from '../trace.ts'

/** What is delivered to a worker: the message as its schema read it. */
export type Delivery<T> = { message: T; now: Date; log: Log }

class Unreadable extends Error {}

/** Our own messages carry it as an attribute, events inside: what SNS delivered raw has the CloudEvent as its body. */
function traceparentOf({ messageAttributes, body }: SQSRecord): unknown {
  const attribute = messageAttributes?.traceparent?.stringValue
  if (attribute) return attribute
  try {
    return JSON.parse(body)?.traceparent
  } catch {
    return null
  }
}

function readMessage<T>(read: (value: unknown) => T, body: string): T {
  try {
    return read(JSON.parse(body))
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError ? cause.issues.map((i) => `${i.path.join('.')}: ${i.code}`).join('; ') : 'not JSON'
    throw new Unreadable(reason, { cause })
  }
}

/**
 * The one queue stack. Three outcomes a message can have besides success: a refusal is recorded and acknowledged, an
 * unreadable message goes to the dead letters at once with the reason, anything else is handed back to be retried.
 */
export function worker<T>(read: (value: unknown) => T, handle: (delivery: Delivery<T>) => Promise<void>) {
  const work = async (record: SQSRecord): Promise<boolean> => {
    const log = logWith({ messageId: record.messageId })
    try {
      await handle({ message: readMessage(read, record.body), now: now(), log })
      log.info('done')
      return true
    } catch (error) {
      // A stale revision means that somebody else wrote in between: the next try reads afresh.
      if (error instanceof Refusal && error.code !== 'revision-stale') {
        log.warn('refused', { refusal: error.code, error })
        count('Refused', { refusal: error.code })
        return true
      }
      if (error instanceof Unreadable) {
        log.error('unreadable', { error })
        await sendToDeadLetters(record.body, error.message)
        return true
      }
      log.error('failed, will be retried', { error })
      return false
    }
  }

  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const outcomes = await Promise.all(
      Records.map(async (record) => ({ record, done: await continuing(traceparentOf(record), () => work(record)) })),
    )
    return {
      batchItemFailures: outcomes
        .filter(({ done }) => !done)
        .map(({ record }) => ({ itemIdentifier: record.messageId })),
    }
  })
}

type Read<D extends readonly { read: (event: unknown) => unknown }[]> = ReturnType<D[number]['read']>

/** Reads a message as the one of these events that its type names. */
export const oneOf =
  <const D extends readonly Pick<EventDefinition, 'type' | 'read'>[]>(...definitions: D) =>
  (value: unknown): Read<D> => {
    const { type } = z.object({ type: z.string() }).parse(value)
    const definition = definitions.find((one) => one.type === type)
    if (!definition)
      throw new z.ZodError([{ code: 'custom', path: ['type'], message: `no reader for ${type}`, input: value }])
    return definition.read(value) as Read<D>
  }
