import { Agent, request } from 'node:http'
import type { Row } from './counting.ts'

export type TableDefinition = {
  TableName: string
  KeySchema: { AttributeName: string }[]
  AttributeDefinitions: unknown[]
  GlobalSecondaryIndexes?: { IndexName: string; KeySchema: { AttributeName: string }[]; Projection: unknown }[]
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType: string }
}

const agent = new Agent({ keepAlive: true })

/** Asks a DynamoDB engine directly, past the gate, so that it is not counted. @throws for any refusal */
export function ask<T>(engine: string, action: string, input: object | string): Promise<T> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDB_20120810.${action}`,
    'x-amz-date': '20261122T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=bench/20261122/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  }
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const asking = request(engine, { method: 'POST', agent, headers }, async (answer) => {
    const chunks = await Array.fromAsync(answer as AsyncIterable<Buffer>)
    const text = Buffer.concat(chunks).toString()
    if (answer.statusCode === 200) resolve(JSON.parse(text) as T)
    else reject(new Error(`${action} answered ${answer.statusCode}: ${text}`))
  })
  asking.once('error', reject)
  asking.end(typeof input === 'string' ? input : JSON.stringify(input))
  return promise
}

/** The tables of an engine, as one would create them. */
export async function definitionsIn(engine: string): Promise<TableDefinition[]> {
  const { TableNames } = await ask<{ TableNames: string[] }>(engine, 'ListTables', {})
  const describe = async (TableName: string) =>
    (await ask<{ Table: TableDefinition }>(engine, 'DescribeTable', { TableName })).Table
  const all = await Promise.all(TableNames.map(describe))
  return all.map(({ TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification }) => ({
    TableName,
    KeySchema,
    AttributeDefinitions,
    ...(GlobalSecondaryIndexes && {
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => ({
        IndexName: index.IndexName,
        KeySchema: index.KeySchema,
        Projection: index.Projection,
      })),
    }),
    ...(StreamSpecification && { StreamSpecification }),
  }))
}

/** All rows of a table. */
export async function rowsOf(engine: string, TableName: string): Promise<Row[]> {
  const rows: Row[] = []
  let ExclusiveStartKey: Row | undefined
  do {
    type Page = { Items: Row[]; LastEvaluatedKey?: Row }
    const page: Page = await ask<Page>(engine, 'Scan', { TableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) })
    rows.push(...page.Items)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return rows
}

/** Creates the tables without their streams: nobody is to be told of what they are filled with. */
export async function createTables(engine: string, tables: TableDefinition[]): Promise<void> {
  for (const { StreamSpecification: _, ...table } of tables)
    await ask(engine, 'CreateTable', { ...table, BillingMode: 'PAY_PER_REQUEST' })
}

export async function openStreams(engine: string, tables: TableDefinition[]): Promise<void> {
  for (const { TableName, StreamSpecification } of tables)
    if (StreamSpecification) await ask(engine, 'UpdateTable', { TableName, StreamSpecification })
}
