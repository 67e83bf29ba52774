import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import renewal from '../../functions/services/driving-licence-renewal/procedure.json' with { type: 'json' }
import { versionKey } from '../../shared/catalogue/rows.ts'
import { type Draft, keptAfter } from '../../shared/dossier/draft.ts'
import { derivedId } from '../../shared/identifier.ts'
import { environment } from './environment.ts'

const draftWith = (id: string): Draft => ({
  id,
  state: 'DRAFT',
  revision: 1,
  service: renewal.slug,
  sector: renewal.sector,
  formVersion: 1,
  procedureVersion: renewal.version,
  ownerId: 'somebody',
  createdAt: '2026-11-22T00:00:00.000Z',
  created: { fingerprint: 'x'.repeat(43) },
  answers: {},
  keptUntil: keptAfter(new Date()),
})

/** What is read once and kept: the record that every draft pinned. */
const pinned = { ...versionKey(renewal.slug, renewal.version), ...renewal }

const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType })
const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const })

/** Tables without indexes for what the weighed handlers read and write, with this many drafts. Gives their ids. */
export async function makeDrafts(endpoint: string, count: number): Promise<string[]> {
  const { AWS_REGION: region, DOSSIERS_TABLE, CATALOGUE_TABLE } = environment
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const client = new DynamoDBClient({ endpoint, region, credentials })
  const documents = DynamoDBDocumentClient.from(client)
  const drafts = Array.from({ length: count }, (_, at) => draftWith(derivedId('draft', String(at))))
  const contents = {
    [DOSSIERS_TABLE]: drafts.map((draft) => ({ pk: `D#${draft.id}`, sk: 'C#001', ...draft })),
    [CATALOGUE_TABLE]: [pinned],
  }
  for (const [TableName, items] of Object.entries(contents)) {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
        AttributeDefinitions: [attribute('pk'), attribute('sk')],
      }),
    )
    for (const Item of items) await documents.send(new PutCommand({ TableName, Item }))
  }
  client.destroy()
  return drafts.map(({ id }) => id)
}
