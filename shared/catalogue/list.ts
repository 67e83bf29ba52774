import { type Item, queryAll, queryItems } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type ProcedureSummary, procedureSummary } from './procedure.ts'
import { afterRowsOf, type ListRow, list, listRow } from './rows.ts'
import { thoseThere } from './store.ts'
import { inForceOn } from './validity.ts'

const config = environment({ CATALOGUE_TABLE: granted })
const TableName = config.CATALOGUE_TABLE

const readable = async (items: Item[]): Promise<ListRow[]> =>
  (await thoseThere(items)).map((item) => listRow.parse(item))

/** Of each procedure the version that holds on a day. */
export function onesInForce(rows: ListRow[], day: string): ListRow[] {
  const each = Map.groupBy(rows, ({ slug }) => slug)
  return [...each.values()].flatMap((versions) => inForceOn(versions, day) ?? [])
}

const summariesOf = (rows: ListRow[]): ProcedureSummary[] =>
  rows.filter(({ status }) => status !== 'abolished').map((row) => procedureSummary.parse(row))

/** Every version of one procedure that is published, oldest first. */
export async function versionsListed(slug: string): Promise<ListRow[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :slug)',
    ExpressionAttributeValues: { ':pk': list, ':slug': `${slug}#` },
    ConsistentRead: true,
  })
  return readable(items)
}

/** Every version of every procedure that is published: thousands. For jobs; readers are given pages. */
export async function allListed(): Promise<ListRow[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': list },
  })
  return readable(items)
}

/** All procedures in force on a day (`YYYY-MM-DD`), by slug. */
export const procedureSummaries = async (day: string): Promise<ProcedureSummary[]> =>
  summariesOf(onesInForce(await allListed(), day))

/** At most so many rows are read for a page; a procedure has few versions. */
const rowsRead = 500

/** Of the procedures behind `after`, by slug, the versions that hold on a day; `next` is the last of them where there are more. */
export async function rowsAfter(after: string, day: string): Promise<{ rows: ListRow[]; next: string | null }> {
  const { items, next } = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk > :after',
    ExpressionAttributeValues: { ':pk': list, ':after': after ? afterRowsOf(after) : ' ' },
    Limit: rowsRead,
  })
  const slugs = [...new Set(items.map(({ sk }) => String(sk).split('#')[0] ?? ''))]
  // The last one's versions may go on behind the page: it opens the next page instead.
  const cut = next && slugs.length > 1 ? slugs.pop() : undefined
  const complete = (await readable(items)).filter(({ slug }) => slug !== cut)
  return { rows: onesInForce(complete, day), next: next && (slugs.at(-1) ?? null) }
}

/** A page of the procedures that can be used on a day: those abolished are left out. */
export async function summariesAfter(
  after: string,
  day: string,
): Promise<{ items: ProcedureSummary[]; next: string | null }> {
  const { rows, next } = await rowsAfter(after, day)
  return { items: summariesOf(rows), next }
}
