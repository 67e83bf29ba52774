import { getItem, type Item, queryAll } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type Procedure, procedure } from './procedure.ts'
import { importKey, versionKey, versionsOf } from './rows.ts'
import { inForceOn } from './validity.ts'

const config = environment({ CATALOGUE_TABLE: granted })
const TableName = config.CATALOGUE_TABLE

// With the time for which the edge keeps an answer, a change is seen within a minute.
const keptMs = 20_000
const kept = new Map<string, { value: Procedure; until: number }>()

/** Imports that are there for everybody: that never changes again. */
const whole = new Set<string>()

/** Whether an item is there for readers: what came with an import is once all of it is. */
export async function isThere({ importId }: Item): Promise<boolean> {
  if (typeof importId !== 'string' || whole.has(importId)) return true
  const found = await getItem({ TableName, Key: importKey(importId) })
  if (found?.state !== 'published') return false
  whole.add(importId)
  return true
}

/** Those of these items that are there for readers. Each import is asked about once, however many came with it. */
export async function thoseThere(items: Item[]): Promise<Item[]> {
  const imports = [...new Map(items.map((item) => [item.importId, item])).values()]
  const there = await Promise.all(imports.map(isThere))
  const ids = new Set(imports.filter((_, at) => there[at]).map(({ importId }) => importId))
  return items.filter(({ importId }) => ids.has(importId))
}

/** What is told of a procedure on a day (`YYYY-MM-DD`), abolished or not; kept for a while, as many ask for the same one. */
export async function procedureOn(slug: string, day: string): Promise<Procedure | null> {
  const known = kept.get(`${slug}@${day}`)
  if (known && known.until > Date.now()) return known.value
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :v)',
    ExpressionAttributeValues: { ':pk': versionsOf(slug), ':v': 'V#' },
    ScanIndexForward: false,
  })
  const value = inForceOn(
    (await thoseThere(items)).map((item) => procedure.parse(item)),
    day,
  )
  if (value) kept.set(`${slug}@${day}`, { value, until: Date.now() + keptMs })
  return value
}

/** The version in force on a day: an abolished procedure has none. */
export async function procedureInForce(slug: string, day: string): Promise<Procedure | null> {
  const found = await procedureOn(slug, day)
  return found?.status === 'abolished' ? null : found
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
