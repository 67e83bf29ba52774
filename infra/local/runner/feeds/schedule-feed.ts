import { randomUUID } from 'node:crypto'
import type { LaptopModel } from '../../model.ts'
import type { Feed, FeedContext } from './feed.ts'
import { parseSchedule } from './schedule-expression.ts'

/** Lambda tries a failed asynchronous event twice more, after these waits, ms. */
const RETRIES = [60_000, 120_000]

/**
 * Fires one schedule under the virtual clock. A jump of the clock over many firings gives one, at the new time:
 * a day's worth of a five-minute sweep at one moment would prove nothing.
 */
export function fireSchedule(schedule: LaptopModel['schedules'][number], context: FeedContext): Feed {
  const { alarms, now, runner, onEvent, log } = context
  const nextAfter = parseSchedule(schedule.expression, now())
  let stopped = false

  async function fire(event: unknown, tried = 0): Promise<void> {
    const failed = await runner.invoke(schedule.functionArn, event).then(
      () => 0,
      () => 1,
    )
    onEvent({ source: schedule.name, functionArn: schedule.functionArn, delivered: 1, failed })
    const wait = RETRIES[tried]
    if (failed === 0 || stopped) return
    if (wait === undefined) return log(`${schedule.name}: given up after ${tried + 1} tries`)
    alarms.at(now() + wait, () => {
      if (!stopped) void fire(event, tried + 1)
    })
  }

  function arm() {
    const next = nextAfter(now())
    if (next === null) return
    alarms.at(next, () => {
      if (stopped) return
      void fire(schedule.input ?? scheduledEvent(schedule, now()))
      arm()
    })
  }

  arm()
  return {
    async stop() {
      stopped = true
    },
  }
}

/** What the Scheduler sends when the schedule names no input. */
const scheduledEvent = ({ name, functionArn }: LaptopModel['schedules'][number], time: number) => {
  const [, partition, , region, account] = functionArn.split(':')
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: new Date(time).toISOString(),
    region,
    resources: [`arn:${partition}:scheduler:${region}:${account}:schedule/default/${name}`],
    detail: '{}',
  }
}
