import type { Runner } from '../runner.ts'

/** A stream's feed: has all that was written before the question been handed over? */
export type Drain = { name: string; drained(): Promise<boolean> }

/** A queue's feed: was this message, received so often by now, left there as failed until its visibility ends? */
export type Leftovers = { name: string; isLeft(messageId: string, received: number): boolean }

type Message = { messageId: string; approximateReceiveCount: number; delayUntil?: number }
/** What lies in a queue at this moment, by queue name; times in epoch milliseconds. */
export type Peek = (
  queue: string,
) => { ready: Message[]; delayed: Message[]; inflight: { message: Message; visibilityDeadline: number }[] } | undefined

type Options = {
  runner: Pick<Runner, 'activity'>
  streams: Drain[]
  queues: Leftovers[]
  peek: Peek
  now: () => number
}

/**
 * What the portal is still at, one line each; empty when it is quiet: no function runs, no record of a stream waits to
 * be handed over, no message waits to be received or is being worked on. All of it held at one and the same moment
 * after the question, so whatever the portal does of itself about an earlier act has happened by then.
 * What waits for a time that has not come does not count: a message that failed and is out of sight until it is tried
 * again, a delayed one, a schedule. Move the clock, then ask again. Nor do dead letters, nor what a bank or an agency
 * has not sent yet.
 */
export async function underway({ runner, streams, queues, peek, now }: Options): Promise<string[]> {
  const busy = () => [
    ...(runner.activity().running > 0 ? [`${runner.activity().running} functions run`] : []),
    ...queues.flatMap(({ name, isLeft }) => {
      const { ready = [], delayed = [], inflight = [] } = peek(name) ?? {}
      const due = delayed.filter(({ delayUntil = 0 }) => delayUntil <= now())
      const held = inflight.filter(
        ({ message, visibilityDeadline }) =>
          visibilityDeadline <= now() || !isLeft(message.messageId, message.approximateReceiveCount),
      )
      const count = ready.length + due.length + held.length
      return count > 0 ? [`${count} messages in ${name}`] : []
    }),
  ]
  const { begun } = runner.activity()
  const before = busy()
  if (before.length > 0) return before
  const drained = await Promise.all(streams.map(async (one) => ({ name: one.name, done: await one.drained() })))
  const unread = drained.filter(({ done }) => !done).map(({ name }) => `records in the stream of ${name}`)
  if (unread.length > 0) return unread
  // Nothing ran from the first look to the last read, so nothing was written that a stream has yet to give.
  return runner.activity().begun === begun ? busy() : ['a function has run meanwhile']
}
