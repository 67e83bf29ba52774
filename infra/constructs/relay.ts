import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { DeadLetters } from './dead-letters.ts'
import type { EventsTopic } from './events-topic.ts'
import type { Ground } from './ground.ts'
import { PortalFunction } from './portal-function.ts'
import type { PortalTable } from './table.ts'

type RelayProps = { ground: Ground; table: PortalTable; topic: EventsTopic; key: IKey }

/**
 * Carries a table's new timeline entries (sort key `T#…`) to the topic, in their order. A batch that fails is halved
 * and tried ten times; what still fails is told to the dead letters; the entry stays in the table.
 */
export class Relay extends Construct {
  constructor(scope: Construct, id: string, { ground, table, topic, key }: RelayProps) {
    super(scope, id)
    const fn = new PortalFunction(this, 'relay', {
      ground,
      bundle: 'outbox/relay',
      name: id,
      timeout: Duration.seconds(30),
    })
    topic.grantPublish(fn)
    const deadLetters = new DeadLetters(this, 'dead-letters', { ground, key })
    acknowledge(deadLetters, { SQS3: 'It is the dead letters of a stream; the rule only looks at other queues.' })
    deadLetters.grantPut(fn)
    const { streamArn, grant } = table.grantStream(fn)
    const feed = fn.addEventSourceMapping('stream', {
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(20),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { sk: { S: FilterRule.beginsWith('T#') } } },
        }),
      ],
    })
    grant.applyBefore(feed)
    ground.alarms.ring(this, 'behind', {
      metric: fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      from: Duration.minutes(10).toMilliseconds(),
      runbook: 'relay-behind',
      meaning: `${this.node.path} is ten minutes behind. The stream forgets after 24 hours: mend it before. What it lost comes back with \`npm run republish\`.`,
    })
  }
}
