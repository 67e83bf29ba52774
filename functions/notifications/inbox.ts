import { ConditionFailed, deleteItem, getItem, queryItems, transact, updateItem } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import { expiryOf, type Notice, notice } from './notice.ts'

/**
 * Keys: `P#<owner>` with `N#<notice id>` for a notice and `U#<notice id>` for the mark that it is unread. Reading a
 * notice deletes the mark, so that reading twice is reading once and counting costs one small query.
 */
const { NOTIFICATIONS_TABLE: TableName } = environment({ NOTIFICATIONS_TABLE: granted })

const keyOf = (ownerId: string, id: string) => ({ pk: `P#${ownerId}`, sk: `N#${id}` })
const markOf = (ownerId: string, id: string) => ({ pk: `P#${ownerId}`, sk: `U#${id}` })

/** Longer than a worker may take over its messages, shorter than a message stays hidden after it failed. */
const claimMs = 60_000

/** Another worker may be about to mail this notice: whether it was can be told later. */
export class BeingMailed extends Error {}

const claim = (now: Date) => new Date(now.getTime() + claimMs).toISOString()

/**
 * Puts a notice into its owner's inbox, once however often it comes. The caller who is told `mail` alone may mail it, for
 * a minute; who ends before it is done leaves it to the next delivery.
 * @throws BeingMailed while somebody else may be at it, so that this delivery comes again
 */
export async function keepNotice(ownerId: string, one: Notice, now: Date): Promise<'mail' | 'mailed'> {
  const expiresAt = expiryOf(one)
  const Item = { ...keyOf(ownerId, one.id), ...one, expiresAt, claimedUntil: claim(now) }
  try {
    await transact([
      { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      { Put: { TableName, Item: { ...markOf(ownerId, one.id), expiresAt } } },
    ])
    return 'mail'
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return claimAgain(ownerId, one.id, now)
  }
}

async function claimAgain(ownerId: string, id: string, now: Date): Promise<'mail' | 'mailed'> {
  const Key = keyOf(ownerId, id)
  const kept = await getItem({ TableName, Key, ConsistentRead: true })
  if (kept?.mailedAt !== undefined) return 'mailed'
  try {
    await updateItem({
      TableName,
      Key,
      UpdateExpression: 'SET claimedUntil = :until',
      ConditionExpression:
        'attribute_exists(pk) AND attribute_not_exists(mailedAt) AND (attribute_not_exists(claimedUntil) OR claimedUntil < :now)',
      ExpressionAttributeValues: { ':until': claim(now), ':now': now.toISOString() },
    })
    return 'mail'
  } catch (error) {
    if (error instanceof ConditionFailed)
      throw new BeingMailed('another delivery of the event is at it', { cause: error })
    throw error
  }
}

/** From here on a repetition of the event sends no mail. */
export async function markMailed(ownerId: string, id: string, at: Date): Promise<void> {
  await updateItem({
    TableName,
    Key: keyOf(ownerId, id),
    UpdateExpression: 'SET mailedAt = :at REMOVE claimedUntil',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':at': at.toISOString() },
  })
}

const isCurrent = (expiresAt: unknown, now: Date) => Number(expiresAt) * 1000 > now.getTime()

/** Ids of the notices not yet read. */
export async function unreadIds(ownerId: string, now: Date): Promise<Set<string>> {
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await queryItems(
      {
        TableName,
        KeyConditionExpression: 'pk = :person AND begins_with(sk, :unread)',
        ExpressionAttributeValues: { ':person': `P#${ownerId}`, ':unread': 'U#' },
        ConsistentRead: true,
      },
      cursor,
    )
    for (const { sk, expiresAt } of page.items) if (isCurrent(expiresAt, now)) ids.add(String(sk).slice(2))
    cursor = page.next ?? undefined
  } while (cursor)
  return ids
}

const pageSize = 20
// Sorts after the id of every notice.
const newest = '~'

/** A page of notices, latest first; `before` is the id of the last notice of the page before. */
export async function listNotices(ownerId: string, before: string | undefined, now: Date) {
  const page = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :person AND sk < :before',
    ExpressionAttributeValues: { ':person': `P#${ownerId}`, ':before': `N#${before ?? newest}` },
    ScanIndexForward: false,
    Limit: pageSize,
  })
  const notices = page.items.filter(({ expiresAt }) => isCurrent(expiresAt, now)).map((item) => notice.parse(item))
  return { notices, next: page.next ? (notices.at(-1)?.id ?? null) : null }
}

/** Marks notices as read; ids that are no notices of this person's change nothing. */
export async function markRead(ownerId: string, ids: string[]): Promise<void> {
  await Promise.all([...new Set(ids)].map((id) => deleteItem({ TableName, Key: markOf(ownerId, id) })))
}
