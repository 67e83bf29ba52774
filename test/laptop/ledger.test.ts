import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { suspenseEntry } from '../../functions/payments/ledger.ts'
import { type Dynamodb, startDynamodb } from '../../infra/local/engines/dynoxide.ts'

let engine: Dynamodb
let ledger: typeof import('../../functions/payments/ledger-store.ts')
let documents: typeof import('../../shared/aws/documents.ts')

beforeAll(async () => {
  engine = await startDynamodb()
  Object.assign(process.env, {
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    LEDGER_TABLE: 'ledger',
    PAYMENTS_TABLE: 'payments',
  })
  const client = new DynamoDBClient({})
  await client.send(
    new CreateTableCommand({
      TableName: 'ledger',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  )
  client.destroy()
  ledger = await import('../../functions/payments/ledger-store.ts')
  documents = await import('../../shared/aws/documents.ts')
  await documents.transact([ledger.insert(entry())])
})
afterAll(() => engine.stop())

const notice = {
  reference: '7K3M9Q2ZB4N8RTWX101',
  bankReference: 'FT1',
  amount: 115000,
  currency: 'VND',
  paidAt: '2026-11-22T07:05:00.000Z',
}
const entry = () =>
  suspenseEntry(
    {
      partner: 'bank',
      notice,
      recordedAt: notice.paidAt,
      told: { origin: 'webhook', id: 'msg_1', receivedAt: notice.paidAt, text: '{}' },
    },
    'underpaid',
  )

test('money is entered once: the second entry under its reference fails', async () => {
  await expect(documents.transact([ledger.insert(entry())])).rejects.toMatchObject({ failed: [0] })
})

test('what the bank says again is known without reading the ledger', async () => {
  expect(await ledger.entrySays('bank', notice)).toBe(true)
})

test.each([
  ['another amount', { amount: 115001 }],
  ['another currency', { currency: 'USD' }],
  ['another payment', { reference: '7K3M9Q2ZB4N8RTWX102' }],
  ['money that was never entered', { bankReference: 'FT2' }],
])('a contradiction is told from it: %s', async (_, other) => {
  expect(await ledger.entrySays('bank', { ...notice, ...other })).toBe(false)
})
