import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import {
  ConditionFailed,
  deleteItem,
  getItem,
  type Item,
  putItem,
  queryItems,
  transact,
  updateItem,
} from '../aws/documents.ts'
import { vietnamDay } from '../clock.ts'
import { environment, granted } from '../config.ts'
import { refuse } from '../problem.ts'
import { dossierCode } from './code.ts'
import { type DeskRow, deskRow } from './desk-row.ts'
import { type Dossier, dossier } from './dossier.ts'
import { type TimelineEntry, timelineEntry } from './timeline.ts'
import { watchWrites } from './watch.ts'

const config = environment({ DOSSIERS_TABLE: granted })
const TableName = config.DOSSIERS_TABLE

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const keyOf = (id: string) => ({ pk: `D#${id}`, sk: 'DOSSIER' })
const entryKey = ({ subject, sequence }: TimelineEntry) => ({
  pk: `D#${subject}`,
  sk: `T#${String(sequence).padStart(6, '0')}`,
})

/**
 * The write holds only on what was just read: state, revision, and whether other agencies have answered, which changes
 * without a new revision so that nobody's open page goes stale for it.
 */
const unchangedSince = ({ state, revision, consultations }: Dossier) => ({
  ConditionExpression: '#state = :state AND revision = :revision AND consultations = :consultations',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state, ':revision': revision, ':consultations': consultations },
})

const expired = (one: Dossier) => one.expiresAt !== undefined && one.expiresAt * 1000 < Date.now()

const fromItem = (item: Item | undefined): Dossier | null => {
  if (!item) return null
  const read = dossier.parse(item)
  return expired(read) ? null : read
}

/** A dossier or draft; null when there is none or the draft has expired. */
export async function readDossier(id: string): Promise<Dossier | null> {
  return fromItem(await getItem({ TableName, Key: keyOf(id), ConsistentRead: true }))
}

/** Stores a new draft; false when that id is taken, by an earlier try of the same request. */
export async function createDraft(draft: Dossier): Promise<boolean> {
  try {
    await putItem({
      TableName,
      Item: { ...keyOf(draft.id), ...draft },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

async function orStale(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (error instanceof ConditionFailed) refuse('revision-stale', { cause: error })
    throw error
  }
}

/** Notes that every agency that was asked has answered. */
export async function noteConcluded(before: Dossier): Promise<void> {
  const { ExpressionAttributeValues, ...unchanged } = unchangedSince(before)
  const update = updateItem({
    TableName,
    Key: keyOf(before.id),
    UpdateExpression: 'SET consultations = :concluded',
    ...unchanged,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':concluded': 'concluded' },
  })
  await orStale(update)
}

/** Stores a draft's new answers over the revision they were made from. */
export async function saveDraft(before: Dossier, after: Dossier): Promise<void> {
  await orStale(putItem({ TableName, Item: { ...keyOf(after.id), ...after }, ...unchangedSince(before) }))
}

export async function discardDraft(before: Dossier): Promise<void> {
  await orStale(deleteItem({ TableName, Key: keyOf(before.id), ...unchangedSince(before) }))
}

/** State and event are one write: the dossier, its timeline entry and what else must hold with them, or nothing. */
export async function storeAct(
  before: Dossier,
  after: Dossier,
  entry: TimelineEntry,
  together: Write[] = [],
): Promise<void> {
  const writes: Write[] = [
    { Put: { TableName, Item: { ...keyOf(after.id), ...after }, ...unchangedSince(before) } },
    { Put: { TableName, Item: { ...entryKey(entry), ...entry }, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...watchWrites(before, after),
    ...together,
  ]
  await orStale(transact(writes))
}

/** The history of a dossier, oldest first. */
export async function readTimeline(id: string): Promise<TimelineEntry[]> {
  const { items } = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :t)',
    ExpressionAttributeValues: { ':pk': `D#${id}`, ':t': 'T#' },
    ConsistentRead: true,
  })
  return items.map((item) => timelineEntry.parse(item))
}

/** A fresh code of this unit and day. A code that is then not used leaves a gap, which is allowed; a double is not. */
export async function takeDossierCode(unit: string, at: Date): Promise<string> {
  const day = vietnamDay(at)
  const counter = await updateItem({
    TableName,
    Key: { pk: `C#${unit}#${day}`, sk: 'COUNTER' },
    UpdateExpression: 'ADD taken :one',
    ExpressionAttributeValues: { ':one': 1 },
    ReturnValues: 'UPDATED_NEW',
  })
  return dossierCode(unit, day, Number(counter.taken))
}

type List<T> = { items: T[]; next: string | null }
type Index = { name: string; key: string; value: string; newestFirst: boolean }

/** One look into an index, of the given states. */
async function page({ name, key, value, newestFirst }: Index, only: string[], limit: number, cursor?: string) {
  const wanted = Object.fromEntries(only.map((state, i) => [`:s${i}`, state]))
  return queryItems(
    {
      TableName,
      IndexName: name,
      KeyConditionExpression: '#key = :key',
      FilterExpression: `#state IN (${Object.keys(wanted).join(', ')})`,
      ExpressionAttributeNames: { '#key': key, '#state': 'state' },
      ExpressionAttributeValues: { ':key': value, ...wanted },
      ScanIndexForward: !newestFirst,
      Limit: limit,
    },
    cursor,
  )
}

/** What belongs to a person, newest first, of the given states. A page may be short though more follow. */
export async function listOfOwner(
  ownerId: string,
  only: string[],
  limit: number,
  cursor?: string,
): Promise<List<Dossier>> {
  const { items, next } = await page(
    { name: 'owner', key: 'ownerId', value: ownerId, newestFirst: true },
    only,
    limit,
    cursor,
  )
  return { items: items.map((item) => dossier.parse(item)).filter((one) => !expired(one)), next }
}

const mostLooks = 10

/** The queue of an agency, most urgent first. Where a filter leaves little, it looks further before it answers. */
export async function listOfDesk(
  agencyId: string,
  only: string[],
  limit: number,
  cursor?: string,
): Promise<List<DeskRow>> {
  const index = { name: 'desk', key: 'desk', value: agencyId, newestFirst: false }
  const items: Item[] = []
  let from = cursor
  for (let looks = 0; looks < mostLooks; looks++) {
    const found = await page(index, only, limit, from)
    items.push(...found.items)
    from = found.next ?? undefined
    if (!from || items.length >= limit) break
  }
  return { items: items.map((item) => deskRow.parse(item)), next: from ?? null }
}
