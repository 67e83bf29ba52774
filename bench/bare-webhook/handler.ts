import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Webhook } from 'standardwebhooks'

const sqs = new SQSClient({})
let reading: Promise<string> | undefined

async function readSecret(): Promise<string> {
  const command = new GetSecretValueCommand({ SecretId: process.env.BANK_SECRET_ARN_SANDBOX_BANK })
  const { SecretString } = await new SecretsManagerClient({}).send(command)
  return (JSON.parse(SecretString ?? '{}') as { webhookSecrets: [string] }).webhookSecrets[0]
}

/** Verify and send, nothing more: what the acknowledgement of a bank's notice is measured against. */
export const handler = async ({ headers, body = '' }: APIGatewayProxyEventV2) => {
  reading ??= readSecret()
  const notice = new Webhook(await reading).verify(body, headers as Record<string, string>)
  const MessageBody = JSON.stringify({ notice, raw: body })
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env.PAYMENTS_QUEUE_URL, MessageBody }))
  return {
    statusCode: 202,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ received: true }),
  }
}
