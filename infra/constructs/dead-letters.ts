import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { type Ground, removal } from './ground.ts'

/** Where messages end that could not be handled: kept two weeks, ringing from the first one. A person redrives them. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { ground, key }: { ground: Ground; key: IKey }) {
    super(scope, id, {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: removal(ground.stage),
    })
    ground.alarms.ring(this, 'waiting', {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      from: 1,
      meaning: `A message could not be handled and waits in ${this.node.path}. Read its reason, mend the cause, then redrive the queue.`,
    })
  }
}
