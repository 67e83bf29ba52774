import * as z from 'zod'
import { ConditionFailed, getItem, putItem, queryAll } from '../../shared/aws/documents.ts'
import { importKey } from '../../shared/catalogue/rows.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { formats, type Imported, imported } from './import.ts'
import { TableName } from './table.ts'

export async function readImport(id: string): Promise<Imported | null> {
  const found = await getItem({ TableName, Key: importKey(id), ConsistentRead: true })
  return found ? imported.parse(found) : null
}

/** All imports there were, latest first: some in a month. */
export async function importsListed(): Promise<Imported[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': importKey('').pk },
  })
  const all = items.map((item) => imported.parse(item))
  return all.sort((one, other) => other.createdAt.localeCompare(one.createdAt))
}

/** False when there is one already. */
export async function createImport(fresh: Imported): Promise<boolean> {
  try {
    await putItem({
      TableName,
      Item: { ...importKey(fresh.id), ...fresh },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** Moves an import on, if it is still at the step and of the time at which it was read. */
export async function moveImport(before: Imported, changes: Partial<Imported>, now: Date): Promise<Imported> {
  const after = { ...before, ...changes, updatedAt: now.toISOString() }
  try {
    await putItem({
      TableName,
      Item: { ...importKey(after.id), ...after },
      ConditionExpression: '#state = :state AND updatedAt = :at',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': before.state, ':at': before.updatedAt },
    })
    return after
  } catch (error) {
    return error instanceof ConditionFailed ? refuse(problems.revisionStale, { cause: error }) : Promise.reject(error)
  }
}

/** A file of records that somebody asked for. It goes after some days, and its row with it. */
export const exported = z.object({
  id: z.string(),
  format: z.enum(formats),
  by: z.string(),
  state: z.enum(['making', 'ready']),
  rows: z.int().optional(),
  createdAt: z.string(),
  created: z.object({ fingerprint: z.string() }),
  /** Epoch seconds. */
  expiresAt: z.int(),
})
export type Exported = z.infer<typeof exported>

const exportKey = (id: string) => ({ pk: 'EXPORTS', sk: id })

export async function readExport(id: string): Promise<Exported | null> {
  const found = await getItem({ TableName, Key: exportKey(id), ConsistentRead: true })
  return found ? exported.parse(found) : null
}

export const storeExport = (one: Exported): Promise<void> =>
  putItem({ TableName, Item: { ...exportKey(one.id), ...one } })
