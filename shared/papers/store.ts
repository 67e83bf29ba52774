import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ConditionFailed, deleteItem, type Item, putItem, queryAll } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { refuse } from '../problem.ts'
import { type Paper, paper } from './paper.ts'
import { papersToFile } from './slots.ts'

const { PAPERS_TABLE: TableName } = environment({ PAPERS_TABLE: granted })

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const keyOf = ({ dossierId, id }: Pick<Paper, 'dossierId' | 'id'>) => ({ pk: `D#${dossierId}`, sk: `P#${id}` })

const fromItem = (item: Item): Paper[] => {
  const read = paper.parse(item)
  return read.expiresAt !== undefined && read.expiresAt * 1000 < Date.now() ? [] : [read]
}

/** All papers of a dossier or draft, oldest first, also refused and replaced ones. */
export async function readPapers(dossierId: string): Promise<Paper[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :p)',
    ExpressionAttributeValues: { ':pk': `D#${dossierId}`, ':p': 'P#' },
    ConsistentRead: true,
  })
  return items.flatMap(fromItem).sort((a, b) => a.addedAt.localeCompare(b.addedAt))
}

/** Stores a new paper; false when that id is taken, by an earlier try of the same request. */
export async function announcePaper(one: Paper): Promise<boolean> {
  try {
    await putItem({ TableName, Item: { ...keyOf(one), ...one }, ConditionExpression: 'attribute_not_exists(pk)' })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** The write holds only on the state just read, and never on a paper that is filed. */
const unchangedSince = ({ state }: Paper) => ({
  ConditionExpression: '#state = :state AND attribute_not_exists(filedAt)',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state },
})

async function orStale(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (error instanceof ConditionFailed) refuse('revision-stale', { cause: error })
    throw error
  }
}

export async function savePaper(before: Paper, after: Paper): Promise<void> {
  await orStale(putItem({ TableName, Item: { ...keyOf(after), ...after }, ...unchangedSince(before) }))
}

export async function forgetPaper(before: Paper): Promise<void> {
  await orStale(deleteItem({ TableName, Key: keyOf(before), ...unchangedSince(before) }))
}

/** What handing in these papers writes, together with the dossier: they are kept for good, those they replace are marked. */
export function filingWrites(papers: Paper[], at: Date): Write[] {
  const { fresh, replaced } = papersToFile(papers)
  const time = { ':at': at.toISOString() }
  return [
    ...fresh.map((one) => ({
      Update: {
        TableName,
        Key: keyOf(one),
        UpdateExpression: 'SET filedAt = :at REMOVE expiresAt',
        ...unchangedSince(one),
        ExpressionAttributeValues: { ...unchangedSince(one).ExpressionAttributeValues, ...time },
      },
    })),
    ...replaced.map((one) => ({
      Update: {
        TableName,
        Key: keyOf(one),
        UpdateExpression: 'SET replacedAt = :at',
        ConditionExpression: 'attribute_exists(filedAt) AND attribute_not_exists(replacedAt)',
        ExpressionAttributeValues: time,
      },
    })),
  ]
}
