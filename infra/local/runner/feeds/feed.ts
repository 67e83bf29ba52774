import type { Runner } from '../runner.ts'
import type { Alarms } from './alarms.ts'
import type { Deliveries } from './deliveries.ts'

/** What happened to one batch: `source` is the queue's, table's or schedule's name. */
export type FeedEvent = { source: string; functionArn: string; delivered: number; failed: number }

export type Feed = { stop(): Promise<void> }

/** What every kind of feed works with. */
export type FeedContext = {
  runner: Runner
  alarms: Alarms
  now: () => number
  deliveries: Deliveries
  onEvent: (event: FeedEvent) => void
  log: (line: string) => void
}
