import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Draft, keptAfter } from '../../shared/dossier/draft.ts'
import { derivedId } from '../../shared/identifier.ts'
import { environment } from './environment.ts'

const draftWith = (id: string): Draft => ({
  id,
  state: 'DRAFT',
  revision: 1,
  service: 'driving-licence-renewal',
  sector: 'transport',
  formVersion: 1,
  procedureVersion: 1,
  ownerId: 'somebody',
  createdAt: '2026-11-22T00:00:00.000Z',
  created: { fingerprint: 'x'.repeat(43) },
  answers: {},
  keptUntil: keptAfter(new Date()),
})

/** A table without indexes, which every weighed handler writes to, with this many drafts. Gives their ids. */
export async function makeDrafts(endpoint: string, count: number): Promise<string[]> {
  const { AWS_REGION: region, DOSSIERS_TABLE: TableName } = environment
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const client = new DynamoDBClient({ endpoint, region, credentials })
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  )
  const ids = Array.from({ length: count }, (_, at) => derivedId('draft', String(at)))
  for (const id of ids) {
    const Item = { pk: `D#${id}`, sk: 'C#001', ...draftWith(id) }
    await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName, Item }))
  }
  client.destroy()
  return ids
}
