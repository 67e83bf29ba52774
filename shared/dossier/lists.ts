import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { type Item, queryAll, queryItems } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type DeskRow, deskRow } from './desk-row.ts'
import { type Dossier, dossier } from './dossier.ts'
import { expired } from './store.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

type List<T> = { items: T[]; next: string | null }
type Index = { name: string; key: string; value: string; newestFirst: boolean }

const ofOwner = (value: string): Index => ({ name: 'owner', key: 'ownerId', value, newestFirst: true })
const ofDesk = (value: string): Index => ({ name: 'desk', key: 'desk', value, newestFirst: false })

/** A look into an index for dossiers of the given states. */
function looking({ name, key, value, newestFirst }: Index, only: string[]): QueryCommandInput {
  const wanted = Object.fromEntries(only.map((state, i) => [`:s${i}`, state]))
  return {
    TableName,
    IndexName: name,
    KeyConditionExpression: '#key = :key',
    FilterExpression: `#state IN (${Object.keys(wanted).join(', ')})`,
    ExpressionAttributeNames: { '#key': key, '#state': 'state' },
    ExpressionAttributeValues: { ':key': value, ...wanted },
    ScanIndexForward: !newestFirst,
  }
}

const mostLooks = 10

/** A page: the limit is set before the filter, so where that leaves little it looks further before it answers. */
async function page(index: Index, only: string[], limit: number, cursor?: string): Promise<List<Item>> {
  const items: Item[] = []
  let from = cursor
  for (let looks = 0; looks < mostLooks; looks++) {
    const found = await queryItems({ ...looking(index, only), Limit: limit }, from)
    items.push(...found.items)
    from = found.next ?? undefined
    if (!from || items.length >= limit) break
  }
  return { items, next: from ?? null }
}

/** What belongs to a person, newest first, of the given states. A page may be short though more follow. */
export async function listOfOwner(
  ownerId: string,
  only: string[],
  limit: number,
  cursor?: string,
): Promise<List<Dossier>> {
  const { items, next } = await page(ofOwner(ownerId), only, limit, cursor)
  return { items: items.map((item) => dossier.parse(item)), next }
}

/** A person's drafts, newest first; all of them, however many dossiers stand between. */
export async function draftsOfOwner(ownerId: string): Promise<Dossier[]> {
  const items = await queryAll(looking(ofOwner(ownerId), ['DRAFT']))
  return items.map((item) => dossier.parse(item)).filter((one) => !expired(one))
}

/** The queue of an agency, most urgent first. A page may be short though more follow. */
export async function listOfDesk(
  agencyId: string,
  only: string[],
  limit: number,
  cursor?: string,
): Promise<List<DeskRow>> {
  const { items, next } = await page(ofDesk(agencyId), only, limit, cursor)
  return { items: items.map((item) => deskRow.parse(item)), next }
}
