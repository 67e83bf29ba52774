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
import { environment, granted } from '../config.ts'
import type { Answers } from './dossier.ts'
import { type Draft, isToProlong, keptAfter } from './draft.ts'
import { contentKey, headKey, ownerPartition, placeAt } from './rows.ts'
import { orStale, readApplication } from './store.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const itemOf = ({ sealed: _, state: __, ...one }: Draft): Item => ({ ...contentKey(one.id, 1), ...one })
const absent = { ConditionExpression: 'attribute_not_exists(pk)' }
const stateIsDraft = {
  ConditionExpression: '#state = :draft',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':draft': 'DRAFT' },
}

/** A draft; null when there is none, when it has expired, and when it is handed in. */
export async function readDraft(id: string): Promise<Draft | null> {
  const found = await readApplication(id)
  return found?.state === 'DRAFT' ? found : null
}

/**
 * Stores a new draft, with its place among its owner's dossiers and the rows that must hold with it; false when one of
 * them is there already, by an earlier try of the same request.
 */
export async function createDraft(fresh: Draft, together: Item[] = []): Promise<boolean> {
  const { service, formVersion, keptUntil: expiresAt } = fresh
  const rows = [itemOf(fresh), { ...headKey(fresh), state: 'DRAFT', service, formVersion, expiresAt }, ...together]
  try {
    await transact(rows.map((Item) => ({ Put: { TableName, Item, ...absent } })))
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** A draft's place is kept as long as the draft. Breaking a seal stops whoever is handing in what was sealed. */
const touchHead = (one: Draft, expiresAt: number, breaksSeal: boolean) =>
  updateItem({
    TableName,
    Key: headKey(one),
    UpdateExpression: breaksSeal ? 'SET expiresAt = :at ADD guard :one' : 'SET expiresAt = :at',
    ...stateIsDraft,
    ExpressionAttributeValues: {
      ...stateIsDraft.ExpressionAttributeValues,
      ':at': expiresAt,
      ...(breaksSeal && { ':one': 1 }),
    },
  })

/** The write holds only on the revision just read, under the seal just read. */
const unchangedSince = ({ revision, sealed }: Draft) => ({
  ConditionExpression: `revision = :revision AND ${sealed === undefined ? 'attribute_not_exists(sealed)' : 'sealed = :sealed'}`,
  ExpressionAttributeValues: { ':revision': revision, ...(sealed !== undefined && { ':sealed': sealed }) },
})

/**
 * Stores new answers over the revision they were made from: one write of one row, and the first of a day one more. Where
 * a handing-in has sealed the draft and not come to its end, the head is told first: the handing-in then fails on it.
 */
export async function saveAnswers(before: Draft, answers: Answers, now: Date): Promise<Draft> {
  const breaksSeal = before.sealed !== undefined
  const keptUntil = breaksSeal || isToProlong(before, now) ? keptAfter(now) : before.keptUntil
  const { sealed: _, ...rest } = before
  const after: Draft = { ...rest, answers, revision: before.revision + 1, keptUntil }
  if (keptUntil !== before.keptUntil || breaksSeal) await orStale(touchHead(before, keptUntil, breaksSeal))
  await orStale(putItem({ TableName, Item: itemOf(after), ...unchangedSince(before) }))
  return after
}

/** Something else than its answers was added to a draft: it is kept as after a save. False when the draft is gone by now. */
export async function keepDraft(one: Draft, now: Date): Promise<boolean> {
  if (!isToProlong(one, now)) return (await readDraft(one.id)) !== null
  const keptUntil = keptAfter(now)
  try {
    await touchHead(one, keptUntil, false)
    await updateItem({
      TableName,
      Key: contentKey(one.id, 1),
      UpdateExpression: 'SET keptUntil = :until',
      ConditionExpression: 'createdAt = :created',
      ExpressionAttributeValues: { ':until': keptUntil, ':created': one.createdAt },
    })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** The guard of a draft's head, to be read before anything that is handed in with it; null when it is handed in or gone. */
export async function readGuard(one: Draft): Promise<number | null> {
  const row = await getItem({ TableName, Key: headKey(one), ConsistentRead: true })
  return row?.state === 'DRAFT' ? Number(row.guard ?? 0) : null
}

const without = (all: Answers, kept: Answers): Answers =>
  Object.fromEntries(Object.entries(all).filter(([name]) => kept[name] === undefined))

/**
 * Closes a draft over the answers that are handed in: no save passes any more without telling the head. Answers to
 * questions that are not asked are set aside, for the case that the handing-in fails. A later guard seals over an
 * earlier one, never the other way round.
 */
export async function sealDraft(before: Draft, answers: Answers, guard: number): Promise<{ setAside: boolean }> {
  const aside = without(before.answers, answers)
  const setAside = Object.keys(aside).length > 0
  const update = updateItem({
    TableName,
    Key: contentKey(before.id, 1),
    UpdateExpression: `SET sealed = :guard, answers = :answers${setAside ? ', aside = :aside' : ' REMOVE aside'}`,
    ConditionExpression: 'revision = :revision AND (attribute_not_exists(sealed) OR sealed <= :guard)',
    ExpressionAttributeValues: {
      ':guard': guard,
      ':answers': answers,
      ':revision': before.revision,
      ...(setAside && { ':aside': aside }),
    },
  })
  await orStale(update)
  return { setAside }
}

/** Once handed in, what was set aside belongs to nothing. */
export async function forgetAside(id: string): Promise<void> {
  await updateItem({ TableName, Key: contentKey(id, 1), UpdateExpression: 'REMOVE aside' })
}

/** Ends a draft. What else belongs to it follows from the table's stream. */
export async function discardDraft(before: Draft): Promise<void> {
  const writes: Write[] = [
    { Delete: { TableName, Key: headKey(before), ...stateIsDraft } },
    {
      Delete: {
        TableName,
        Key: contentKey(before.id, 1),
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': before.revision },
      },
    },
  ]
  await orStale(transact(writes))
}

/** A person's drafts of a service, newest first; all of them, however many dossiers stand between. */
export async function draftsOfOwner(ownerId: string, service: string): Promise<Draft[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :owner',
    FilterExpression: '#state = :draft AND service = :service',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':owner': ownerPartition(ownerId), ':draft': 'DRAFT', ':service': service },
    ScanIndexForward: false,
    ConsistentRead: true,
  })
  const found = await Promise.all(items.map((item) => readDraft(placeAt(item).id)))
  return found.filter((one) => one !== null)
}

/** Removes what a draft that has ended leaves behind in the dossier's own partition. */
export async function clearContent(id: string, createdAt: string): Promise<void> {
  const condition = {
    ConditionExpression: 'createdAt = :created',
    ExpressionAttributeValues: { ':created': createdAt },
  }
  try {
    await deleteItem({ TableName, Key: contentKey(id, 1), ...condition })
  } catch (error) {
    // It is gone with its head already, or belongs to a draft that began since.
    if (!(error instanceof ConditionFailed)) throw error
  }
}
