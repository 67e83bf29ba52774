import type { StreamSource } from '../../model.ts'
import type { AwsCall } from './aws-json.ts'
import { anyOf } from './event-pattern.ts'
import type { Feed, FeedContext } from './feed.ts'
import type { Drain } from './quiet.ts'
import { deliverInOrder } from './stream-delivery.ts'
import { openStream, type StreamRecord } from './stream-reader.ts'

/** A stream cannot be waited on, so it is read this often when nothing else tells of a write, ms. */
const IDLE_MS = 100

/**
 * Feeds the stream of one table to one function, in order. Reads at once after any function has run (it may have
 * written) and every now and then besides.
 * @param reject takes the report on records given up, for the on-failure destination
 */
export async function feedStream(
  source: StreamSource,
  table: (target: string) => AwsCall,
  reject: (report: object) => Promise<void>,
  context: FeedContext,
): Promise<Feed & Drain> {
  const passes = anyOf(source.filters)
  const stream = await openStream(source.tableName, table)
  const region = source.functionArn.split(':')[3] ?? ''
  let stopped = false
  let wake = () => {}
  let stirred = false
  let delivering = false
  const asking: ((drained: boolean) => void)[] = []
  const forget = context.runner.onSettled(() => {
    stirred = true
    wake()
  })

  const idle = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** The engine keeps the machine's time; in the cloud a record is dated by the clock that its entry is dated by. */
  const dated = (record: StreamRecord): StreamRecord => ({
    ...record,
    dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(context.now() / 1000) },
  })

  /** A record as it gets through: not at all, once or twice in its place. */
  const arriving = (record: StreamRecord) => {
    const { lost, twice, heldMs } = context.deliveries.stream(source.tableName)
    return lost ? [] : Array.from({ length: twice ? 2 : 1 }, () => ({ record, heldMs }))
  }

  async function readOnce() {
    stirred = false
    const asked = asking.splice(0)
    const portions = await stream.read().catch((error) => {
      for (const tell of asked) tell(false)
      throw error
    })
    delivering = portions.length > 0
    for (const tell of delivering ? [...asked, ...asking.splice(0)] : asked) tell(!delivering)
    for (const { shardId, records } of portions) {
      const wanted = records
        .map((record) => dated({ ...record, awsRegion: region, eventSourceARN: stream.streamArn }))
        .filter(passes)
        .flatMap(arriving)
      const heldMs = Math.max(0, ...wanted.map(({ heldMs }) => heldMs))
      if (heldMs > 0) await context.alarms.wait(heldMs)
      for (let from = 0; from < wanted.length && !stopped; from += source.batchSize) {
        const batch = wanted.slice(from, from + source.batchSize).map(({ record }) => record)
        await deliverInOrder(
          batch,
          { source, shardId, streamArn: stream.streamArn, reject, stopped: () => stopped },
          context,
        )
      }
    }
    return delivering
  }

  /** Whoever asks is answered by a read that begins after the question, or with no at once while records are being handed over. */
  const drained = () =>
    new Promise<boolean>((resolve) => {
      if (delivering || stopped) return resolve(stopped)
      asking.push(resolve)
      stirred = true
      wake()
    })

  async function poll() {
    while (!stopped) {
      try {
        const hadSome = await readOnce()
        delivering = false
        if (!hadSome && !stirred && !stopped) await idle()
      } catch (error) {
        delivering = false
        if (stopped) break
        context.log(`${source.tableName}: ${error}`)
        await idle()
      }
    }
  }

  const polling = poll()
  return {
    name: source.tableName,
    drained,
    async stop() {
      stopped = true
      for (const tell of asking.splice(0)) tell(true)
      forget()
      wake()
      await polling
    },
  }
}
