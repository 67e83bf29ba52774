import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { environment, granted } from '../config.ts'
import type { CloudEvent } from '../event.ts'

const config = environment({ EVENTS_TOPIC_ARN: granted })
const sns = new SNSClient({})

/** Publishes one event; its type travels as an attribute too, for the subscribers' filters. */
export async function publish(event: CloudEvent): Promise<void> {
  await sns.send(
    new PublishCommand({
      TopicArn: config.EVENTS_TOPIC_ARN,
      Message: JSON.stringify(event),
      MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
    }),
  )
}
