import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { environment, granted } from '../config.ts'
import { traceAttribute } from './trace-attribute.ts'

const config = environment({ DEAD_LETTER_QUEUE_URL: granted })
const sqs = new SQSClient({})

/** Puts a message nobody can read among the dead letters, with the reason beside it. */
export async function sendToDeadLetters(body: string, reason: string): Promise<void> {
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: config.DEAD_LETTER_QUEUE_URL,
      MessageBody: body,
      MessageAttributes: { ...traceAttribute(), reason: { DataType: 'String', StringValue: reason.slice(0, 1000) } },
    }),
  )
}
