import {
  type AttributeDefinition,
  CreateTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceInUseException,
  type StreamViewType,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import type { Application } from '../application.ts'
import type { Engines } from '../engines.ts'
import { arn, type Declared, type Kinds, list, physicalName, record, text } from './kind.ts'

export const tableName = (declared: Declared) => physicalName(declared, 'TableName', 255)
export const tableTypes = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table']

const kind: Kinds[string] = {
  ref: tableName,
  attributes: {
    Arn: (declared, place) => arn(declared, place, 'dynamodb', `table/${tableName(declared)}`),
    StreamArn: (declared, place) => arn(declared, place, 'dynamodb', `table/${tableName(declared)}/stream/laptop`),
    TableId: tableName,
  },
}

export const tables: Kinds = Object.fromEntries(tableTypes.map((type) => [type, kind]))

/** Tables whose items expire, with the attribute that says when. */
export const expiringTables = (app: Application) =>
  tableTypes.flatMap((type) =>
    app.ofType(type).flatMap((declared) => {
      const { AttributeName } = record(declared.properties.TimeToLiveSpecification)
      const { region } = declared.stack
      return AttributeName ? [{ name: tableName(declared), attribute: String(AttributeName), region }] : []
    }),
  )

/** Name of the table in a table's or stream's ARN. */
export const tableOf = (tableArn: string) => tableArn.split('/')[1] ?? ''

/** An engine that DYNAMODB_ENDPOINT names may hold the tables of an earlier run, and what is in them. */
function unlessThere(error: unknown): false {
  if (error instanceof ResourceInUseException) return false
  throw error
}

export async function createTable(declared: Declared, { endpoints }: Engines): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: endpoints.dynamodb,
    region: declared.stack.region,
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
  })
  const { properties } = declared
  const TableName = tableName(declared)
  const stream = text(record(properties.StreamSpecification).StreamViewType) as StreamViewType | undefined
  const indexes = list<GlobalSecondaryIndex>(properties.GlobalSecondaryIndexes)
  const creation = new CreateTableCommand({
    TableName,
    AttributeDefinitions: list<AttributeDefinition>(properties.AttributeDefinitions),
    KeySchema: list<KeySchemaElement>(properties.KeySchema),
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  })
  const isNew = await client.send(creation).then(() => true, unlessThere)
  const expiry = record(properties.TimeToLiveSpecification)
  if (isNew && expiry.AttributeName) {
    const TimeToLiveSpecification = {
      AttributeName: String(expiry.AttributeName),
      Enabled: String(expiry.Enabled ?? true) === 'true',
    }
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  }
  client.destroy()
}
