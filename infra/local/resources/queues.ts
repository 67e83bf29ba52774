import type { Engines } from '../engines.ts'
import type { QueueModel } from '../model.ts'
import { arn, type Declared, type Kinds, number, type Place, physicalName, record, text } from './kind.ts'

const queueName = (declared: Declared) => physicalName(declared, 'QueueName', 80)
const queueArn = (declared: Declared, place: Place) => arn(declared, place, 'sqs', queueName(declared))
const queueUrl = (declared: Declared, place: Place) => `${place.endpoints.sqs}/${place.account}/${queueName(declared)}`

export const queues: Kinds = {
  'AWS::SQS::Queue': {
    ref: queueUrl,
    attributes: { Arn: queueArn, QueueName: queueName, QueueUrl: queueUrl },
  },
}

/** Plain data of a declared queue; CloudFormation's defaults filled in. */
export function queueModel(declared: Declared, place: Place): QueueModel {
  const redrive = record(declared.properties.RedrivePolicy)
  return {
    name: queueName(declared),
    arn: queueArn(declared, place),
    url: queueUrl(declared, place),
    visibilitySeconds: number(declared.properties.VisibilityTimeout, 30),
    redrive: redrive.deadLetterTargetArn
      ? { deadLetterArn: String(redrive.deadLetterTargetArn), maxReceiveCount: number(redrive.maxReceiveCount, 10) }
      : null,
  }
}

export async function createQueue(declared: Declared, { messaging }: Engines, place: Place): Promise<void> {
  const { name, url, arn: itsArn, visibilitySeconds, redrive } = queueModel(declared, place)
  messaging.queues.createQueue(name, url, itsArn, {
    VisibilityTimeout: String(visibilitySeconds),
    DelaySeconds: String(number(declared.properties.DelaySeconds, 0)),
    MessageRetentionPeriod: String(number(declared.properties.MessageRetentionPeriod, 345_600)),
    ...(redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: redrive.deadLetterArn,
        maxReceiveCount: redrive.maxReceiveCount,
      }),
    }),
  })
}

/**
 * What people call a queue, from its place in the application, which the CDK notes as `messaging/payments/queue/Resource`:
 * `payments`, `payments-dead-letters`.
 */
export function queueLabel(declared: Declared): string {
  const path = text(declared.metadata['aws:cdk:path'])?.split('/').slice(1) ?? []
  return path.filter((step) => step !== 'Resource' && step !== 'queue').join('-') || queueName(declared)
}
