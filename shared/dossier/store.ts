import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ConditionFailed, getItem, type Item, queryAll, transact, updateItem } from '../aws/documents.ts'
import { vietnamDay } from '../clock.ts'
import { environment, granted } from '../config.ts'
import { refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import { dossierCode } from './code.ts'
import { type Answers, answers, type Dossier, type FiledDossier, isFiled } from './dossier.ts'
import { asDossier, type Draft, draft } from './draft.ts'
import { type Opener, openerIn } from './opening.ts'
import { contentKey, dossierPartition, headItem, headKey, headOf, openingKey, unchanged } from './rows.ts'
import { type TimelineEntry, timelineEntry } from './timeline.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const entryKey = ({ subject, sequence }: TimelineEntry) => ({
  pk: dossierPartition(subject),
  sk: `T#${String(sequence).padStart(6, '0')}`,
})

const read = (Key: Item): Promise<Item | undefined> => getItem({ TableName, Key, ConsistentRead: true })

/** The answers of a content; a sealed draft is the first. */
export async function readAnswers(id: string, content: number): Promise<Answers> {
  return answers.parse((await read(contentKey(id, content)))?.answers)
}

/** A draft past its time is gone, whether or not the table has cleaned it up. */
const expired = ({ keptUntil }: Draft): boolean => keptUntil * 1000 < Date.now()

/** What is set aside at sealing belongs to the draft again as long as it is one. */
const draftFrom = (item: Item): Draft => {
  const one = draft.parse(item)
  return { ...one, answers: { ...one.answers, ...answers.parse(item.aside ?? {}) } }
}

/** The dossier that a sealed draft has become; null while it has not, and when the draft was read before its last save. */
async function filedFrom(item: Item, sealed: Draft): Promise<FiledDossier | 'draft' | 'read again' | null> {
  const row = await read(headKey(sealed))
  if (!row) return null
  if (row.state === 'DRAFT') return 'draft'
  const head = headOf(row)
  const given = head.content > 1 ? await readAnswers(head.id, head.content) : answers.parse(item.answers)
  const one = { ...head, answers: given }
  // With each act revision and sequence grow by one: their difference is the revision that was handed in.
  if (head.content === 1 && sealed.revision !== head.revision - head.sequence) return 'read again'
  return isFiled(one) ? one : null
}

/** A draft or a dossier, whichever it is by now; null when there is none or the draft has expired. */
export async function readApplication(id: string): Promise<Draft | FiledDossier | null> {
  const item = await read(contentKey(id, 1))
  if (!item) return null
  const one = draftFrom(item)
  // Handing in seals first, so what is not sealed is not handed in.
  const filed = one.sealed === undefined ? 'draft' : await filedFrom(item, one)
  if (filed === 'read again') return readApplication(id)
  if (filed !== 'draft') return filed
  return expired(one) ? null : one
}

/** A dossier that was handed in; null when there is none. */
export async function readDossier(id: string): Promise<FiledDossier | null> {
  const found = await readApplication(id)
  return found === null || found.state === 'DRAFT' ? null : found
}

export async function orStale(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (error instanceof ConditionFailed) refuse(problems.revisionStale, { cause: error })
    throw error
  }
}

/**
 * The write holds only on what was just read: state, revision, what a handing-in has to notice, and whether other agencies
 * have answered, which changes without a new revision so that nobody's open page goes stale for it.
 */
const unchangedSince = (before: Dossier) =>
  before.state === 'DRAFT'
    ? unchanged(before, ['state', 'guard'])
    : unchanged(before, ['state', 'revision', 'guard', 'consultations'])

/** Notes that every agency that was asked has answered. */
export async function noteConcluded(before: FiledDossier): Promise<void> {
  const { ExpressionAttributeValues, ...same } = unchanged(before, ['state', 'revision', 'consultations'])
  const update = updateItem({
    TableName,
    Key: headKey(before),
    UpdateExpression: 'SET #consultations = :concluded',
    ...same,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':concluded': 'concluded' },
  })
  await orStale(update)
}

/** The write that lets a handing-in of what was read before fail, to stand in one transaction with what it has to notice. */
export function guardWrite(one: Draft | FiledDossier): Write {
  const { ExpressionAttributeValues, ...same } =
    one.state === 'DRAFT' ? unchanged(asDossier(one, 0), ['state']) : unchanged(one, ['state', 'revision'])
  return {
    Update: {
      TableName,
      Key: headKey(one),
      UpdateExpression: 'ADD guard :one',
      ...same,
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':one': 1 },
    },
  }
}

/** The content that an act leaves behind, if it is another one; one that was handed in is never changed. */
const contentWrites = (before: Dossier, after: Dossier): Write[] =>
  after.content === before.content
    ? []
    : [
        {
          Put: {
            TableName,
            Item: { ...contentKey(after.id, after.content), answers: after.answers },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ]

/** The head as it stands, if nothing but the answers of other agencies came in since it was read; else null. */
async function heardSince(before: Dossier): Promise<Dossier | null> {
  const row = before.state === 'DRAFT' ? undefined : await read(headKey(before))
  if (!row) return null
  const { state, revision, guard, consultations } = headOf(row)
  const same = state === before.state && revision === before.revision && guard === before.guard
  return same && consultations !== before.consultations ? { ...before, consultations } : null
}

/**
 * State and event are one write: the dossier, its timeline entry and what else must hold with them, or nothing. Agencies
 * whose last answer comes between reading and writing take no page's act away: it is written with what they concluded.
 * @returns the dossier as it was written
 */
export async function storeAct<After extends Dossier>(
  before: Dossier,
  after: After,
  entry: TimelineEntry,
  together: Write[] = [],
): Promise<After> {
  const writes: Write[] = [
    { Put: { TableName, Item: headItem(after), ...unchangedSince(before) } },
    { Put: { TableName, Item: { ...entryKey(entry), ...entry }, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...contentWrites(before, after),
    ...together,
  ]
  try {
    await transact(writes)
    return after
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const heard = error.failed.includes(0) ? await heardSince(before) : null
    if (!heard) refuse(problems.revisionStale, { cause: error })
    const keeps = after.consultations === before.consultations
    return storeAct(heard, keeps ? { ...after, consultations: heard.consultations } : after, entry, together)
  }
}

const readRows = (id: string, from: string): Promise<Item[]> =>
  queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :last',
    ExpressionAttributeValues: { ':pk': dossierPartition(id), ':from': from, ':last': 'T#999999' },
    ConsistentRead: true,
  })

/** The history of a dossier, oldest first. */
export const readTimeline = async (id: string): Promise<TimelineEntry[]> =>
  (await readRows(id, 'T#000001')).map((item) => timelineEntry.parse(item))

/** The acts of a dossier, oldest first, the ids of those that its result opened, and the one whose result opened it. */
export type History = { timeline: TimelineEntry[]; opened: string[]; opener: Opener | null }

/** The history of a dossier and what it is linked to, in one query. */
export async function readHistory(id: string): Promise<History> {
  const rows = await readRows(id, 'L#')
  const isLink = ({ sk }: Item) => String(sk).startsWith('L#')
  const isOpening = ({ sk }: Item) => sk === openingKey(id).sk
  const opening = rows.find(isOpening)
  return {
    timeline: rows.filter((row) => !isLink(row) && !isOpening(row)).map((item) => timelineEntry.parse(item)),
    opened: rows.filter(isLink).map(({ linked }) => String(linked)),
    opener: opening ? openerIn(opening) : null,
  }
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
