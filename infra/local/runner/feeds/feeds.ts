import { StartFailure } from '../../failure.ts'
import type { Clock, Endpoints, LaptopModel } from '../../model.ts'
import type { Runner } from '../runner.ts'
import { createAlarms } from './alarms.ts'
import { awsJson } from './aws-json.ts'
import { asTheyCome, type Deliveries } from './deliveries.ts'
import type { Feed, FeedContext, FeedEvent } from './feed.ts'
import { feedQueue } from './queue-feed.ts'
import { type Peek, underway } from './quiet.ts'
import { fireSchedule } from './schedule-feed.ts'
import { feedStream } from './stream-feed.ts'

export type QueueDepth = { visible: number; inFlight: number; delayed: number }

export type FeedsOptions = {
  model: Pick<LaptopModel, 'queueSources' | 'streamSources' | 'schedules' | 'queues'>
  runner: Runner
  endpoints: Pick<Endpoints, 'sqs' | 'dynamodb'>
  clock: Pick<Clock, 'now' | 'onChange'>
  /** What goes wrong on the way; nothing, when not given. */
  deliveries?: Deliveries
  onEvent?: (event: FeedEvent) => void
  /** Takes what goes wrong between an engine and a function, one line each. */
  log?: (line: string) => void
}

/**
 * Feeds functions as Lambda's event source mappings and the EventBridge Scheduler do, until stopped. Tables and
 * queues must exist.
 * @throws StartFailure when the templates declare something that cannot be fed here (an unknown queue, filter or schedule)
 */
export async function startFeeds({ model, runner, endpoints, clock, deliveries, onEvent, log }: FeedsOptions) {
  const alarms = createAlarms(clock)
  const context: FeedContext = {
    runner,
    alarms,
    now: clock.now,
    deliveries: deliveries ?? asTheyCome,
    onEvent: onEvent ?? (() => {}),
    log: log ?? (() => {}),
  }
  const sqs = awsJson(endpoints.sqs, 'AmazonSQS', regionOf(model.queues[0]?.arn))
  const queueOf = (arn: string) => {
    const queue = model.queues.find((candidate) => candidate.arn === arn)
    if (queue) return queue
    throw new StartFailure(`No queue ${arn} in the templates`)
  }

  const queues = model.queueSources.map((source) => feedQueue(source, queueOf(source.queueArn), sqs, context))
  const streams = await Promise.all(
    model.streamSources.map((source) => {
      const table = (target: string) => awsJson(endpoints.dynamodb, target, regionOf(source.functionArn))
      const onFailure = source.onFailureQueueArn === null ? null : queueOf(source.onFailureQueueArn)
      const reject = async (report: object) => {
        if (onFailure) await sqs('SendMessage', { QueueUrl: onFailure.url, MessageBody: JSON.stringify(report) })
      }
      return feedStream(source, table, reject, context)
    }),
  )
  const schedules = model.schedules.map((schedule) => fireSchedule(schedule, context))
  const feeds: Feed[] = [...queues, ...streams, ...schedules]

  return {
    /** How many messages each queue holds, by queue name. */
    async depths(): Promise<Record<string, QueueDepth>> {
      const entries = model.queues.map(async ({ name, url }) => {
        const input = { QueueUrl: url, AttributeNames: ['All'] }
        const { Attributes: found } = await sqs<{ Attributes: Record<string, string> }>('GetQueueAttributes', input)
        const count = (attribute: string) => Number(found[`ApproximateNumberOfMessages${attribute}`] ?? 0)
        return [name, { visible: count(''), inFlight: count('NotVisible'), delayed: count('Delayed') }] as const
      })
      return Object.fromEntries(await Promise.all(entries))
    },
    /** What is still being done, one line each; empty when the portal is quiet, as `underway` says. */
    underway: (peek: Peek) => underway({ runner, streams, queues, peek, now: clock.now }),
    async stop() {
      const stopped = feeds.map((feed) => feed.stop())
      alarms.stop()
      await Promise.all(stopped)
    },
  }
}

const regionOf = (arn: string | undefined) => arn?.split(':')[3] || 'us-east-1'
