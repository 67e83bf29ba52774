import { Grant } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { grantSealing, portalKey } from './key.ts'
import type { PortalFunction } from './portal-function.ts'

/** Where every event of the portal is published. Its key is not the queues': one key for both would be a circle. */
export class EventsTopic extends Construct {
  readonly topic: Topic
  private readonly key: Key

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    this.key = portalKey(this, 'key', stage, 'Events on their way')
    this.topic = new Topic(this, 'topic', { displayName: 'Portal events', masterKey: this.key, enforceSSL: true })
  }

  grantPublish(fn: PortalFunction): void {
    Grant.addToPrincipal({ grantee: fn, actions: ['sns:Publish'], resourceArns: [this.topic.topicArn] })
    grantSealing(this.key, fn)
    fn.addEnvironment('EVENTS_TOPIC_ARN', this.topic.topicArn)
  }
}
