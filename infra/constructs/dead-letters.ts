import { Duration } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Ground } from './ground.ts'
import { grantSealing } from './key.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'

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
      runbook: 'dead-letters',
      meaning: `A message could not be handled and waits in ${this.node.path}. Read its reason, mend the cause, then redrive the queue.`,
    })
  }

  grantPut(fn: PortalFunction): void {
    grantPut(this, fn)
  }
}

/** Sending to a queue, with no wildcard; CDK's own grant has one for the key. */
export function grantPut({ queueArn, encryptionMasterKey }: Queue, fn: PortalFunction): void {
  Grant.addToPrincipal({ grantee: fn, actions: ['sqs:SendMessage'], resourceArns: [queueArn] })
  if (encryptionMasterKey) grantSealing(encryptionMasterKey, fn)
}
