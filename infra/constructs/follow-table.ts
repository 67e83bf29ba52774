import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { DeadLetters } from './dead-letters.ts'
import type { Ground } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'
import type { PortalTable } from './table.ts'

type Following = {
  ground: Ground
  table: PortalTable
  key: IKey
  fn: PortalFunction
  /** Which of the table's changes, as Lambda's filters say it. */
  changes: object
  /** File below docs/runbooks, without its ending: what to do when it is behind. */
  runbook: string
  /** What is lost when it stays behind for a day. */
  meaning: string
}

/**
 * Lets a function follow a table's stream, in its order. A batch that fails is halved and tried ten times; what still
 * fails is told to the dead letters. Alarm and dead letters stand below the scope.
 */
export function followTable(scope: Construct, { ground, table, key, fn, changes, runbook, meaning }: Following): void {
  const deadLetters = new DeadLetters(scope, 'dead-letters', { ground, key })
  acknowledge(deadLetters, { SQS3: 'It is the dead letters of a stream; the rule only looks at other queues.' })
  deadLetters.grantPut(fn)
  const { streamArn, grant } = table.grantStream(fn)
  const feed = fn.addEventSourceMapping(`stream-of-${table.node.id}`, {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(20),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
    filters: [FilterCriteria.filter(changes)],
  })
  grant.applyBefore(feed)
  ground.alarms.ring(scope, 'behind', {
    metric: fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
    from: Duration.minutes(10).toMilliseconds(),
    runbook,
    meaning: `${scope.node.path} is ten minutes behind. The stream forgets after 24 hours: mend it before. ${meaning}`,
  })
}
