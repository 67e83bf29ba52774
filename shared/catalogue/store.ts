import { ConditionFailed, getItem, putItem, queryItems } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type Procedure, type ProcedureSummary, procedure, procedureSummary } from './procedure.ts'

const config = environment({ CATALOGUE_TABLE: granted })
const TableName = config.CATALOGUE_TABLE

const versionKey = (slug: string, version: number) => ({ pk: `P#${slug}`, sk: `V#${String(version).padStart(6, '0')}` })

const keptMs = 60_000
const kept = new Map<string, { value: Procedure; until: number }>()

/** The version in force on a day (`YYYY-MM-DD`); kept for a minute, as many citizens ask for the same one. */
export async function procedureInForce(slug: string, day: string): Promise<Procedure | null> {
  const known = kept.get(`${slug}@${day}`)
  if (known && known.until > Date.now()) return known.value
  const { items } = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :v)',
    ExpressionAttributeValues: { ':pk': `P#${slug}`, ':v': 'V#' },
    ScanIndexForward: false,
    Limit: 10,
  })
  const value = items.map((item) => procedure.parse(item)).find(({ validFrom }) => validFrom <= day) ?? null
  if (value) kept.set(`${slug}@${day}`, { value, until: Date.now() + keptMs })
  return value
}

const mostVersions = 200
const versions = new Map<string, Procedure>()

/** One version for ever: what a dossier pinned. It never changes, so the first that were asked for are kept. */
export async function procedureVersion(slug: string, version: number): Promise<Procedure> {
  const key = `${slug}@${version}`
  const known = versions.get(key)
  if (known) return known
  const value = procedure.parse(await getItem({ TableName, Key: versionKey(slug, version) }))
  if (versions.size < mostVersions) versions.set(key, value)
  return value
}

export async function procedureSummaries(): Promise<ProcedureSummary[]> {
  const page = async (cursor?: string): Promise<ProcedureSummary[]> => {
    const { items, next } = await queryItems(
      { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'PROCEDURES' } },
      cursor,
    )
    return [...items.map((item) => procedureSummary.parse(item)), ...(next ? await page(next) : [])]
  }
  return page()
}

/** Publishes a version; one that is published already stays as it is, so repeating is harmless. */
export async function publishProcedure(published: Procedure): Promise<void> {
  try {
    await putItem({
      TableName,
      Item: { ...versionKey(published.slug, published.version), ...published },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
  await putItem({ TableName, Item: { pk: 'PROCEDURES', sk: published.slug, ...procedureSummary.parse(published) } })
}
