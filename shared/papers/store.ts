import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ConditionFailed, deleteItem, getItem, type Item, putItem, queryAll, transact } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import { type PaperRow, paperRow } from './paper.ts'

const { PAPERS_TABLE: TableName } = environment({ PAPERS_TABLE: granted })

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const keyOf = ({ dossierId, id }: PaperPlace) => ({ pk: `D#${dossierId}`, sk: `P#${id}` })

type PaperPlace = Pick<PaperRow, 'dossierId' | 'id'>

/** The paper that a row's key names; null when it names something else. */
export function placeOfPaper({ pk, sk }: Item): PaperPlace | null {
  const [, dossierId] = /^D#(.+)$/.exec(String(pk)) ?? []
  const [, id] = /^P#(.+)$/.exec(String(sk)) ?? []
  return dossierId && id ? { dossierId, id } : null
}

const isOver = ({ expiresAt }: PaperRow): boolean => expiresAt !== undefined && expiresAt * 1000 < Date.now()

/** All papers of a dossier or draft, oldest first, also refused and replaced ones. */
export const readPapers = async (dossierId: string): Promise<PaperRow[]> =>
  (await readAllPapers(dossierId)).filter((one) => !isOver(one))

/** Also those that were waited for in vain and that the table has not cleaned up yet. */
export async function readAllPapers(dossierId: string): Promise<PaperRow[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :p)',
    ExpressionAttributeValues: { ':pk': `D#${dossierId}`, ':p': 'P#' },
    ConsistentRead: true,
  })
  return items.map((item) => paperRow.parse(item)).sort((a, b) => a.addedAt.localeCompare(b.addedAt))
}

/** Stores a new paper; false when that id is taken, by an earlier try of the same request. */
export async function announcePaper(one: PaperRow): Promise<boolean> {
  try {
    await putItem({ TableName, Item: { ...keyOf(one), ...one }, ConditionExpression: 'attribute_not_exists(pk)' })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** The write holds only on the state just read. */
const unchangedSince = ({ state }: PaperRow) => ({
  ConditionExpression: '#state = :state',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state },
})

async function orStale(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (error instanceof ConditionFailed) refuse(problems.revisionStale, { cause: error })
    throw error
  }
}

export async function savePaper(before: PaperRow, after: PaperRow): Promise<void> {
  await orStale(putItem({ TableName, Item: { ...keyOf(after), ...after }, ...unchangedSince(before) }))
}

/**
 * Removes a paper, its file follows from the table's stream. Whoever hands in the papers that were there before notices
 * by the guard.
 */
export async function forgetPaper(before: PaperRow, guard: Write): Promise<void> {
  await orStale(transact([{ Delete: { TableName, Key: keyOf(before), ...unchangedSince(before) } }, guard]))
}

/** Whether a paper has its row. */
export const paperStands = async (one: PaperPlace): Promise<boolean> =>
  (await getItem({ TableName, Key: keyOf(one), ConsistentRead: true })) !== undefined

/** Takes back a paper that was only announced; one that has arrived meanwhile may be handed in, and stays. */
export async function takeBackPaper(one: PaperRow): Promise<void> {
  try {
    await deleteItem({ TableName, Key: keyOf(one), ...unchangedSince(one) })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Removes a paper of a draft that is gone. */
export const clearPaper = (one: PaperPlace): Promise<void> => deleteItem({ TableName, Key: keyOf(one) })
