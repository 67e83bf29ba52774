import type { Engines } from '../engines.ts'
import { StartFailure } from '../failure.ts'
import type { Permissions } from '../gate/iam/permissions.ts'
import { mayDeliver } from '../gate/iam/standing.ts'
import { arn, type Declared, type Kinds, type Place, physicalName } from './kind.ts'

const topicName = (declared: Declared) => physicalName(declared, 'TopicName', 256)
const topicArn = (declared: Declared, place: Place) => arn(declared, place, 'sns', topicName(declared))

export const topics: Kinds = {
  'AWS::SNS::Topic': { ref: topicArn, attributes: { TopicArn: topicArn, TopicName: topicName } },
  'AWS::SNS::Subscription': { ref: (declared, place) => arn(declared, place, 'sns', declared.logicalId) },
}

export async function createTopic(declared: Declared, { messaging }: Engines): Promise<void> {
  messaging.topics.createTopic(topicName(declared), {}, undefined, declared.stack.region)
}

/** Queues may subscribe to topics; other protocols have no engine here. Alarm mails (protocol email) are left out: alarms do not ring here. What SNS may not deliver is not subscribed. */
export function subscribe(declared: Declared, { messaging }: Engines, permissions: Permissions): void {
  const { Protocol, TopicArn, Endpoint, FilterPolicy, FilterPolicyScope, RawMessageDelivery } = declared.properties
  if (Protocol === 'email') return
  if (Protocol !== 'sqs')
    throw new StartFailure(
      `${declared.stack.name}: the laptop cannot subscribe by ${Protocol} (${declared.logicalId}).`,
    )
  if (!mayDeliver(permissions, String(TopicArn), String(Endpoint))) return
  messaging.topics.subscribe(String(TopicArn), 'sqs', String(Endpoint), {
    RawMessageDelivery: String(RawMessageDelivery ?? false),
    ...(FilterPolicy ? { FilterPolicy: JSON.stringify(FilterPolicy) } : {}),
    ...(FilterPolicyScope ? { FilterPolicyScope: String(FilterPolicyScope) } : {}),
  })
}
