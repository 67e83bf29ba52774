import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

type Said = { status: number; body: object }
type Documents = typeof import('./documents.ts')

/** What the table says next, in turn; the last stays. */
let script: Said[] = []
let asked: Record<string, unknown>[] = []
let server: Server
let documents: Documents

const fine: Said = { status: 200, body: {} }
const fault = (name: string, more: object = {}): Said => ({
  status: 400,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more },
})
const cancelled = (...codes: string[]): Said =>
  fault('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) })

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    asked.push(JSON.parse(Buffer.concat(parts).toString()))
    const { status, body } = (script.length > 1 ? script.shift() : script[0]) ?? fine
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  Object.assign(process.env, {
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })
  documents = await import('./documents.ts')
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
})

const TableName = 'table'
const writes = [{ Put: { TableName, Item: { pk: 'a' } } }]

describe('two who write the same in the same moment', () => {
  test('the one who comes second tries again', async () => {
    script = [cancelled('TransactionConflict', 'None'), cancelled('None', 'ThrottlingError'), fine]
    await documents.transact(writes)
    expect(asked).toHaveLength(3)
  })

  test('a write outside a transaction that meets one tries again', async () => {
    script = [fault('TransactionConflictException'), fine]
    await documents.putItem({ TableName, Item: { pk: 'a' } })
    expect(asked).toHaveLength(2)
  })

  test('a condition that did not hold is told at once, and which', async () => {
    script = [cancelled('None', 'ConditionalCheckFailed', 'TransactionConflict')]
    await expect(documents.transact(writes)).rejects.toMatchObject({ failed: [1] })
    expect(asked).toHaveLength(1)
  })

  test('who never gets through is told in the end, and not that a condition failed', async () => {
    script = [cancelled('TransactionConflict')]
    await expect(documents.transact(writes)).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    expect(asked).toHaveLength(5)
  })
})

describe('a list longer than what the table gives at once', () => {
  const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } }
  const page = (sk: string, more: boolean): Said => {
    const Key = { pk: { S: 'a' }, sk: { S: sk } }
    return { status: 200, body: { Items: [Key], ...(more && { LastEvaluatedKey: Key }) } }
  }

  test('is read to its end where all of it is needed', async () => {
    script = [page('1', true), page('2', true), page('3', false)]
    expect((await documents.queryAll(query)).map(({ sk }) => sk)).toEqual(['1', '2', '3'])
    const from = asked.map(({ ExclusiveStartKey: at }) => (at as { sk: { S: string } } | undefined)?.sk.S)
    expect(from).toEqual([undefined, '1', '2'])
  })
})
