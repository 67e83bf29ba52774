import { createServer, type Server } from 'node:http'
import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { listen, loopback } from '../../infra/local/engines/port.ts'
import { ConnectionLost, type EngineCall, type Gate, startGate } from '../../infra/local/gate/gate.ts'
import type { Endpoints } from '../../infra/local/model.ts'

const region = 'ap-southeast-1'
let engine: Server
let gate: Gate
let told: { path: string; body: string }[] = []
let seen: EngineCall[] = []
let added: (() => void)[] = []

const client = () => ({
  region,
  maxAttempts: 1,
  credentials: { accessKeyId: 'portal-desk', secretAccessKey: 'secret' },
})
const at = (service: keyof Endpoints) => ({ ...client(), endpoint: gate.endpointsOf('portal-desk')[service] })
const table = () => new DynamoDBClient(at('dynamodb'))
const get = new GetCommand({ TableName: 'dossiers', Key: { pk: 'D#1' } })

beforeAll(async () => {
  engine = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>)
    told.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString() })
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'x-from': 'engine' }).end('{}')
  })
  const url = `http://${loopback}:${await listen(engine)}`
  const names = ['dynamodb', 'sqs', 'sns', 's3', 'cognito', 'ses', 'secrets', 'kms'] as const
  const engines = Object.fromEntries(names.map((name) => [name, url])) as Endpoints
  gate = await startGate({ engines, secretKeyOf: (id) => (id === 'portal-desk' ? 'secret' : undefined) })
})

const use: Gate['use'] = (interceptor) => {
  const remove = gate.use(interceptor)
  added.push(remove)
  return remove
}
const watch = () =>
  use((call, forward) => {
    seen.push(call)
    return forward()
  })

afterEach(() => {
  for (const remove of added.splice(0)) remove()
  told = []
  seen = []
  added = []
})

afterAll(async () => {
  await gate.stop()
  engine.closeAllConnections()
  engine.close()
})

const object = { Bucket: 'papers', Key: 'accepted/a b' }

describe('the gate before the engines', () => {
  test.each<[string, () => Promise<unknown>, Omit<EngineCall, 'functionName'>]>([
    [
      'a table',
      () => table().send(get),
      { service: 'dynamodb', action: 'GetItem', input: { TableName: 'dossiers', Key: { pk: { S: 'D#1' } } } },
    ],
    [
      'a queue',
      () =>
        new SQSClient(at('sqs'))
          .send(new SendMessageCommand({ QueueUrl: at('sqs').endpoint, MessageBody: 'x' }))
          .catch(() => {}),
      { service: 'sqs', action: 'SendMessage', input: expect.objectContaining({ MessageBody: 'x' }) },
    ],
    [
      'a topic',
      () => new SNSClient(at('sns')).send(new PublishCommand({ TopicArn: 'arn:t', Message: 'x' })).catch(() => {}),
      { service: 'sns', action: 'Publish', input: expect.objectContaining({ TopicArn: 'arn:t' }) },
    ],
    [
      'a file',
      () => new S3Client({ ...at('s3'), forcePathStyle: true }).send(new HeadObjectCommand(object)),
      { service: 's3', action: 'HeadObject', input: object },
    ],
    [
      'a copy of a file',
      () =>
        new S3Client({ ...at('s3'), forcePathStyle: true })
          .send(new CopyObjectCommand({ ...object, CopySource: 'papers/quarantine/x', Tagging: 'kept=draft' }))
          .catch(() => {}),
      {
        service: 's3',
        action: 'CopyObject',
        input: { ...object, CopySource: 'papers/quarantine/x', Tagging: 'kept=draft' },
      },
    ],
    [
      'an account, which no signature goes with',
      () => {
        const AuthParameters = { USERNAME: 'a', PASSWORD: 'b' }
        const command = new InitiateAuthCommand({ ClientId: 'web', AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })
        return new CognitoIdentityProviderClient(at('cognito')).send(command)
      },
      { service: 'cognito', action: 'InitiateAuth', input: expect.objectContaining({ ClientId: 'web' }) },
    ],
    [
      'a mail',
      () => new SESv2Client(at('ses')).send(new SendEmailCommand({ FromEmailAddress: 'a@b.vn', Content: {} })),
      { service: 'ses', action: 'SendEmail', input: expect.objectContaining({ FromEmailAddress: 'a@b.vn' }) },
    ],
  ])('knows who asks for what: %s', async (_, ask, call) => {
    watch()
    await ask()
    expect(seen).toEqual([{ functionName: 'portal-desk', ...call }])
    expect(told).toHaveLength(1)
  })

  test('a browser with an address that a function signed comes in its name; with a forged one, in nobody’s', async () => {
    watch()
    const s3 = new S3Client({ ...at('s3'), forcePathStyle: true })
    const address = await getSignedUrl(s3, new GetObjectCommand(object), { expiresIn: 60 })
    await fetch(address)
    await fetch(address.replace('/accepted/', '/quarantine/'))
    expect(seen).toEqual([{ functionName: 'portal-desk', service: 's3', action: 'GetObject', input: object }])
    expect(told).toHaveLength(2)
  })

  test('an interceptor may answer itself, ask something else, or ask twice', async () => {
    use(async (call, forward) => {
      if (call.action === 'PutItem')
        return { status: 200, headers: { 'x-from': 'interceptor' }, body: Buffer.from('{}') }
      await forward()
      return forward({ ...(call.input as object), ReturnConsumedCapacity: 'INDEXES' })
    })
    watch()
    await table().send(new PutCommand({ TableName: 'dossiers', Item: { pk: 'D#1' } }))
    expect(told).toHaveLength(0)
    await table().send(get)
    expect(told.map(({ body }) => JSON.parse(body).ReturnConsumedCapacity)).toEqual([undefined, 'INDEXES'])
    expect(seen.map(({ input }) => (input as { ReturnConsumedCapacity?: string }).ReturnConsumedCapacity)).toEqual([
      undefined,
      'INDEXES',
    ])
  })

  test('a connection may be lost before the engine heard, or after', async () => {
    const before = use(async () => {
      throw new ConnectionLost()
    })
    await expect(table().send(get)).rejects.toThrow('socket hang up')
    expect(told).toHaveLength(0)
    before()
    use(async (_, forward) => {
      await forward()
      throw new ConnectionLost()
    })
    await expect(table().send(get)).rejects.toThrow('socket hang up')
    expect(told).toHaveLength(1)
  })
})
