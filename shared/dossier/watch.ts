import { type Item, queryItems } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { watchedAt } from './deadline.ts'
import type { Dossier } from './dossier.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

/**
 * A dossier whose clock runs has a row under its agency, sorted by when somebody has to look: the due time, or the date
 * that an apology proposed. The row moves with the dossier, in the same transaction.
 */
function rowOf(one: Dossier): { pk: string; sk: string } | null {
  const time = watchedAt(one)
  return one.agency && time ? { pk: `DUE#${one.agency}`, sk: `${time}#${one.id}` } : null
}

/** The writes that keep the row where it belongs. */
export function watchWrites(before: Dossier, after: Dossier) {
  const [old, fresh] = [rowOf(before), rowOf(after)]
  if (old?.sk === fresh?.sk) return []
  return [
    ...(old ? [{ Delete: { TableName, Key: old } }] : []),
    ...(fresh ? [{ Put: { TableName, Item: { ...fresh, dossierId: after.id } satisfies Item } }] : []),
  ]
}

/** Ids of an agency's dossiers that were to be looked at before now, the longest overdue first. */
export async function pastDue(agencyId: string, now: Date, cursor?: string) {
  const { items, next } = await queryItems(
    {
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk < :now',
      ExpressionAttributeValues: { ':pk': `DUE#${agencyId}`, ':now': now.toISOString() },
      Limit: 100,
    },
    cursor,
  )
  return { ids: items.map(({ dossierId }) => String(dossierId)), next }
}
