import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { traceAttribute } from './trace-attribute.ts'

const sqs = new SQSClient({})

/** Sends one message, durable when this returns. Whose request it serves travels beside it, for the worker to continue. */
export async function sendMessage(queueUrl: string, message: unknown): Promise<void> {
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(message),
      MessageAttributes: traceAttribute(),
    }),
  )
}
