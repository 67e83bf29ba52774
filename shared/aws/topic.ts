import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { environment, granted } from '../config.ts'
import type { CloudEvent } from '../event.ts'

const config = environment({ EVENTS_TOPIC_ARN: granted })
const sns = new SNSClient({})

const text = (StringValue: string) => ({ DataType: 'String', StringValue })

/** Publishes one event; its type, and the service that it is about, travel as attributes too, for the subscribers' filters. */
export async function publish(event: CloudEvent): Promise<void> {
  await sns.send(
    new PublishCommand({
      TopicArn: config.EVENTS_TOPIC_ARN,
      Message: JSON.stringify(event),
      MessageAttributes: {
        type: text(event.type),
        ...(typeof event.data.service === 'string' && { service: text(event.data.service) }),
      },
    }),
  )
}
