import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import {
  ConditionFailed,
  deleteItem,
  getItem,
  type Item,
  putItem,
  queryAll,
  transact,
  updateItem,
} from '../aws/documents.ts'
import { vietnamDay } from '../clock.ts'
import { environment, granted } from '../config.ts'
import { refuse } from '../problem.ts'
import { dossierCode } from './code.ts'
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

/** A draft past its time is gone, whether or not the table has cleaned it up. */
export const expired = (one: Dossier): boolean => one.expiresAt !== undefined && one.expiresAt * 1000 < Date.now()

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
  const items = await queryAll({
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
