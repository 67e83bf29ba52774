import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Gate, startGate } from '../../infra/local/gate/gate.ts'
import { denial, refusalText } from '../../infra/local/gate/iam/denial.ts'
import type { Endpoints } from '../../infra/local/model.ts'

const principal = 'arn:aws:sts::000000000000:assumed-role/desk-role/portal-desk'
const nowhere = 'http://127.0.0.1:1'
const engines: Endpoints = {
  ...{ dynamodb: nowhere, sqs: nowhere, sns: nowhere, s3: nowhere },
  ...{ cognito: nowhere, ses: nowhere, secrets: nowhere, kms: nowhere },
}
const resource = 'arn:aws:x:ap-southeast-1:000000000000:thing'
let gate: Gate
/** What is refused next: the action that IAM knows. */
let action = ''

beforeAll(async () => {
  gate = await startGate({ engines, secretKeyOf: () => 'secret' })
  gate.use(async (call) => {
    const ask = { action, resource }
    return denial(call, ask, refusalText(principal, ask, 'not allowed'))
  })
})
afterAll(() => gate.stop())

const at = (service: keyof Endpoints, accessKeyId = 'portal-desk') => ({
  region: 'ap-southeast-1',
  maxAttempts: 1,
  credentials: { accessKeyId, secretAccessKey: 'secret' },
  endpoint: gate.endpointsOf('portal-desk')[service],
})
const failure = (asking: Promise<unknown>) =>
  asking.then(
    () => null,
    (error: Error & { $metadata: { httpStatusCode: number } }) => error,
  )
const QueueUrl = 'http://127.0.0.1:1/000000000000/payments'
const file = { Bucket: 'papers', Key: 'a' }
const s3 = () => new S3Client({ ...at('s3'), forcePathStyle: true })

describe('a refusal reaches a function as AWS gives it', () => {
  test.each<[string, () => Promise<unknown>, string, number]>([
    [
      'dynamodb:GetItem',
      () => new DynamoDBClient(at('dynamodb')).send(new GetItemCommand({ TableName: 'd', Key: { pk: { S: 'a' } } })),
      'AccessDeniedException',
      400,
    ],
    [
      'kms:Decrypt',
      () => new DynamoDBClient(at('dynamodb')).send(new GetItemCommand({ TableName: 'd', Key: { pk: { S: 'a' } } })),
      'AccessDeniedException',
      400,
    ],
    [
      'kms:Sign',
      () =>
        new KMSClient(at('kms')).send(
          new SignCommand({ KeyId: 'k', Message: new Uint8Array(1), SigningAlgorithm: 'ED25519_SHA_512' }),
        ),
      'AccessDeniedException',
      400,
    ],
    [
      'secretsmanager:GetSecretValue',
      () => new SecretsManagerClient(at('secrets')).send(new GetSecretValueCommand({ SecretId: 's' })),
      'AccessDeniedException',
      400,
    ],
    [
      'cognito-idp:AdminGetUser',
      () =>
        new CognitoIdentityProviderClient(at('cognito')).send(
          new AdminGetUserCommand({ UserPoolId: 'ap-southeast-1_a', Username: 'u' }),
        ),
      'AccessDeniedException',
      400,
    ],
    [
      'ses:SendEmail',
      () => new SESv2Client(at('ses')).send(new SendEmailCommand({ FromEmailAddress: 'a@b.vn', Content: {} })),
      'AccessDeniedException',
      403,
    ],
    [
      'sqs:SendMessage',
      () =>
        new SQSClient({ ...at('sqs'), useQueueUrlAsEndpoint: false }).send(
          new SendMessageCommand({ QueueUrl, MessageBody: 'x' }),
        ),
      'AccessDenied',
      403,
    ],
    [
      'kms:GenerateDataKey',
      () =>
        new SQSClient({ ...at('sqs'), useQueueUrlAsEndpoint: false }).send(
          new SendMessageCommand({ QueueUrl, MessageBody: 'x' }),
        ),
      'KmsAccessDenied',
      400,
    ],
    [
      'sns:Publish',
      () => new SNSClient(at('sns')).send(new PublishCommand({ TopicArn: 'arn:t', Message: 'x' })),
      'AuthorizationErrorException',
      403,
    ],
    [
      'kms:GenerateDataKey',
      () => new SNSClient(at('sns')).send(new PublishCommand({ TopicArn: 'arn:t', Message: 'x' })),
      'KMSAccessDeniedException',
      400,
    ],
    ['s3:GetObject', () => s3().send(new GetObjectCommand(file)), 'AccessDenied', 403],
  ])('%s', async (refused, ask, name, status) => {
    action = refused
    const error = await failure(ask())
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: status } })
    const on = refused.startsWith('s3:') ? `"${resource}"` : resource
    expect(error?.message).toBe(
      `User: ${principal} is not authorized to perform: ${refused} on resource: ${on} because no identity-based policy allows the ${refused} action`,
    )
  })

  test('s3:GetObject, asked with HEAD, which has no body to say more', async () => {
    action = 's3:GetObject'
    expect(await failure(s3().send(new HeadObjectCommand(file)))).toMatchObject({ $metadata: { httpStatusCode: 403 } })
  })

  test.each([
    ['not delegated', 'because no resource-based policy allows the kms:Sign action'],
    ['explicit deny, identity-based', 'with an explicit deny in an identity-based policy'],
    ['explicit deny, resource-based', 'with an explicit deny in a resource-based policy'],
  ] as const)('%s is said', (why, told) => {
    expect(refusalText(principal, { action: 'kms:Sign', resource }, why)).toContain(told)
  })
})

test('whoever has no key that the portal gave out is nobody, and refused', async () => {
  const strangers = await startGate({ engines, secretKeyOf: () => undefined })
  const endpoint = strangers.endpointsOf('portal-desk').kms
  const client = new KMSClient({ ...at('kms', 'stranger'), endpoint })
  const error = await failure(
    client.send(new SignCommand({ KeyId: 'k', Message: new Uint8Array(1), SigningAlgorithm: 'ED25519_SHA_512' })),
  )
  expect(error).toMatchObject({ name: 'UnrecognizedClientException' })
  await strangers.stop()
})
