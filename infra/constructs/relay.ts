import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { FilterRule } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { EventsTopic } from './events-topic.ts'
import { followTable } from './follow-table.ts'
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
    followTable(this, {
      ground,
      table,
      key,
      fn,
      changes: {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { sk: { S: FilterRule.beginsWith('T#') } } },
      },
      runbook: 'relay-behind',
      meaning: 'What it lost comes back with `npm run republish`.',
    })
  }
}
