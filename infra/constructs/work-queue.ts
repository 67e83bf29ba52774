import { Duration } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { SubscriptionFilter } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { DeadLetters, grantPut } from './dead-letters.ts'
import type { EventsTopic } from './events-topic.ts'
import type { Ground } from './ground.ts'
import { grantOpening } from './key.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'

/** How long a worker may take over one batch. A message stays hidden six times as long, as Lambda asks. */
export const batchTime = Duration.seconds(30)

/** The only form in which a queue exists: queue, dead letters, alarms and, once `consumedBy` is called, its one consumer. */
export class WorkQueue extends Construct {
  private readonly queue: Queue
  private readonly deadLetters: DeadLetters
  private readonly key: IKey
  private consumed = false

  constructor(scope: Construct, id: string, { ground, key }: { ground: Ground; key: IKey }) {
    super(scope, id)
    this.key = key
    this.deadLetters = new DeadLetters(this, 'dead-letters', { ground, key })
    this.queue = new Queue(this, 'queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(batchTime.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
      removalPolicy: removal(ground.stage),
    })
    ground.alarms.ring(this, 'waiting-long', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
      from: Duration.minutes(15).toSeconds(),
      runbook: 'queue-waiting',
      meaning: `Work has waited over 15 minutes in ${this.node.path}. Look at the consumer's errors and throttles.`,
    })
    this.node.addValidation({ validate: () => (this.consumed ? [] : [`The queue ${id} has no consumer.`]) })
  }

  /** Takes from the topic the events whose `type` (and `service`) pass the filters; what SNS cannot deliver ends in the dead letters. */
  subscribe({ topic }: EventsTopic, type: SubscriptionFilter, service?: SubscriptionFilter): this {
    const { queue, deadLetters: deadLetterQueue } = this
    const filterPolicy = { type, ...(service && { service }) }
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, filterPolicy, deadLetterQueue }))
    return this
  }

  /** @param name such as PAYMENTS_QUEUE_URL */
  grantSend(fn: PortalFunction, name: string): void {
    grantPut(this.queue, fn)
    fn.addEnvironment(name, this.queue.queueUrl)
  }

  consumedBy(fn: PortalFunction): void {
    if (fn.timeLimit.toSeconds() > batchTime.toSeconds()) {
      throw new Error(`${fn.node.path} may take ${fn.timeLimit}; a worker must end within ${batchTime}.`)
    }
    this.consumed = true
    const { queueArn } = this.queue
    const feed = fn.addEventSourceMapping(this.node.id, {
      eventSourceArn: queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    })
    // What Lambda's pollers do in the name of the function; CDK's own event source grants two more that they never need.
    const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
    Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [queueArn] }).applyBefore(feed)
    grantOpening(this.key, fn)
    this.deadLetters.grantPut(fn)
    fn.addEnvironment('DEAD_LETTER_QUEUE_URL', this.deadLetters.queueUrl)
  }
}
