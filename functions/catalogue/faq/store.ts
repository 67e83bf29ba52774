import { ConditionFailed, getItem, queryAll, transact, updateItem } from '../../../shared/aws/documents.ts'
import { environment, granted } from '../../../shared/config.ts'
import type { FaqEntry } from './entry.ts'
import { entryOf, isShown, keptEntry } from './kept.ts'
import { entriesKey } from './rows.ts'
import { type Change, changeBy } from './votes.ts'

const { FAQ_TABLE: TableName } = environment({ FAQ_TABLE: granted })

const counting = 'COUNTS'
const countsKey = (id: string) => ({ pk: counting, sk: id })

export type Counts = { helpful: number; unhelpful: number; views: number }

const partition = (pk: string) =>
  queryAll({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } })

const keptMs = 60_000
let kept: { entries: FaqEntry[]; until: number } | undefined

/** All entries that are shown, by id; kept for a minute, as many ask. */
export async function faqEntries(now: Date): Promise<FaqEntry[]> {
  if (kept && kept.until > now.getTime()) return kept.entries
  const items = (await partition(entriesKey('').pk)).map((item) => keptEntry.parse(item))
  kept = { entries: items.filter(isShown).map(entryOf), until: now.getTime() + keptMs }
  return kept.entries
}

const countsIn = (item: Record<string, unknown> | undefined): Counts => ({
  helpful: Number(item?.helpful ?? 0),
  unhelpful: Number(item?.unhelpful ?? 0),
  views: Number(item?.views ?? 0),
})

/** Votes and views of all entries, by id. */
export async function allCounts(): Promise<(id: string) => Counts> {
  const found = new Map((await partition(counting)).map((item) => [item.sk, countsIn(item)]))
  return (id) => found.get(id) ?? countsIn(undefined)
}

/** Votes and views of one entry, as they stand. */
export const countsFor = async (id: string): Promise<Counts> =>
  countsIn(await getItem({ TableName, Key: countsKey(id), ConsistentRead: true }))

const added = (id: string, { helpful, unhelpful }: Change) => ({
  Update: {
    TableName,
    Key: countsKey(id),
    UpdateExpression: 'ADD helpful :helpful, unhelpful :unhelpful',
    ExpressionAttributeValues: { ':helpful': helpful, ':unhelpful': unhelpful },
  },
})

type Vote = { id: string; voter: string; helpful: boolean; forgottenAfter: number }

/** One try: the vote and the counts change together, over what stood there when it was read. */
async function tryVote({ id, voter, helpful, forgottenAfter }: Vote): Promise<void> {
  const key = { pk: `V#${id}`, sk: voter }
  const before = (await getItem({ TableName, Key: key, ConsistentRead: true }))?.helpful as boolean | undefined
  const change = changeBy(helpful, before)
  if (!change) return
  const over = before === undefined ? 'attribute_not_exists(pk)' : 'helpful = :before'
  await transact([
    {
      Put: {
        TableName,
        Item: { ...key, helpful, expiresAt: forgottenAfter },
        ConditionExpression: over,
        ...(before !== undefined && { ExpressionAttributeValues: { ':before': before } }),
      },
    },
    added(id, change),
  ])
}

const mostTries = 3

/** Counts a vote once, whatever is pressed at the same time; gives the counts with it. */
export async function castVote(vote: Vote, tries = 1): Promise<Counts> {
  try {
    await tryVote(vote)
  } catch (error) {
    if (!(error instanceof ConditionFailed) || tries === mostTries) throw error
    return castVote(vote, tries + 1)
  }
  return countsFor(vote.id)
}

/** One more view of an entry: a number, and nothing of whoever looked. */
export async function addView(id: string): Promise<void> {
  await updateItem({
    TableName,
    Key: countsKey(id),
    UpdateExpression: 'ADD #views :one',
    ExpressionAttributeNames: { '#views': 'views' },
    ExpressionAttributeValues: { ':one': 1 },
  })
}
