import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { type Item, queryItems } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import type { FiledState } from './chart.ts'
import { type DeskRow, deskRowOf } from './desk-row.ts'
import { type FiledHead, isFiled } from './dossier.ts'
import { headOf, ownerPartition, placeAt } from './rows.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

type List<T> = { items: T[]; next: string | null }
type Part = Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression' | 'ScanIndexForward'> & { of: string }

const ofOwner = (ownerId: string): Part => ({
  KeyConditionExpression: 'pk = :of',
  of: ownerPartition(ownerId),
  ScanIndexForward: false,
})
const ofDesk = (agencyId: string): Part => ({ IndexName: 'desk', KeyConditionExpression: 'desk = :of', of: agencyId })

/** A look for dossiers of the given states. */
function looking({ of, ...part }: Part, only: readonly string[]): QueryCommandInput {
  const wanted = Object.fromEntries(only.map((state, i) => [`:s${i}`, state]))
  return {
    TableName,
    ...part,
    FilterExpression: `#state IN (${Object.keys(wanted).join(', ')})`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':of': of, ...wanted },
  }
}

const mostLooks = 10

/** A page: the limit is set before the filter, so where that leaves little it looks further before it answers. */
async function page(part: Part, only: readonly string[], limit: number, cursor?: string): Promise<List<Item>> {
  const items: Item[] = []
  let from = cursor
  for (let looks = 0; looks < mostLooks; looks++) {
    const found = await queryItems({ ...looking(part, only), Limit: limit }, from)
    items.push(...found.items)
    from = found.next ?? undefined
    if (!from || items.length >= limit) break
  }
  return { items, next: from ?? null }
}

/** What belongs to a person, newest first, of the given states. A page may be short though more follow. */
export async function listOfOwner(
  ownerId: string,
  only: readonly FiledState[],
  limit: number,
  cursor?: string,
): Promise<List<FiledHead>> {
  const { items, next } = await page(ofOwner(ownerId), only, limit, cursor)
  return { items: items.map(headOf).filter(isFiled), next }
}

/** The queue of an agency, most urgent first. A page may be short though more follow. */
export async function listOfDesk(
  agencyId: string,
  only: readonly FiledState[],
  limit: number,
  cursor?: string,
): Promise<List<DeskRow>> {
  const { items, next } = await page(ofDesk(agencyId), only, limit, cursor)
  return { items: items.map(deskRowOf), next }
}

/**
 * Ids of an agency's dossiers that were to be decided before now, and of which the date that an apology proposed has
 * passed too; the longest overdue first. The index may lag: who acts on it reads the dossier.
 */
export async function pastDue(agencyId: string, now: Date, cursor?: string): Promise<List<string>> {
  const found = await queryItems(
    {
      ...looking(ofDesk(agencyId), ['RECEIVED', 'IN_PROCESS']),
      KeyConditionExpression: 'desk = :of AND due < :now',
      FilterExpression: '#state IN (:s0, :s1) AND (attribute_not_exists(promisedAt) OR promisedAt < :now)',
      ExpressionAttributeValues: {
        ...looking(ofDesk(agencyId), ['RECEIVED', 'IN_PROCESS']).ExpressionAttributeValues,
        ':now': now.toISOString(),
      },
    },
    cursor,
  )
  return { items: found.items.map((item) => placeAt(item).id), next: found.next }
}
