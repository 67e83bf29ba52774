import { ConditionFailed, getItem, queryAll, queryItems, transact } from '../../../shared/aws/documents.ts'
import { environment, granted } from '../../../shared/config.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { type KeptEntry, keptEntry } from './kept.ts'
import { entriesKey } from './rows.ts'

const { FAQ_TABLE: TableName } = environment({ FAQ_TABLE: granted })

const earlierOf = (id: string) => `H#${id}`
const earlierKey = ({ id, version }: KeptEntry) => ({ pk: earlierOf(id), sk: String(version).padStart(6, '0') })

/** The latest version of an entry, withdrawn or not. */
export async function readKept(id: string): Promise<KeptEntry | null> {
  const found = await getItem({ TableName, Key: entriesKey(id), ConsistentRead: true })
  return found ? keptEntry.parse(found) : null
}

/** The latest versions of all entries, withdrawn or not, by id. */
export async function allKept(): Promise<KeptEntry[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': entriesKey('').pk },
    ConsistentRead: true,
  })
  return items.map((item) => keptEntry.parse(item))
}

/**
 * Puts a version in the place of the one that was read, which is kept; null where there was none.
 * @throws ConditionFailed when somebody else has written it meanwhile
 */
export async function putVersion(before: KeptEntry | null, after: KeptEntry): Promise<void> {
  const isNew = 'attribute_not_exists(pk)'
  const over = before
    ? { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': before.version } }
    : { ConditionExpression: isNew }
  await transact([
    { Put: { TableName, Item: { ...entriesKey(after.id), ...after }, ...over } },
    ...(before ? [{ Put: { TableName, Item: { ...earlierKey(before), ...before }, ConditionExpression: isNew } }] : []),
  ])
}

/** The same in the name of an administrator, who is told when somebody was faster. */
export async function storeVersion(before: KeptEntry | null, after: KeptEntry): Promise<KeptEntry> {
  try {
    await putVersion(before, after)
    return after
  } catch (error) {
    if (error instanceof ConditionFailed) return refuse(problems.revisionStale, { cause: error })
    throw error
  }
}

/** The versions before the latest, newest first. */
export async function earlierVersions(id: string, cursor?: string) {
  const { items, next } = await queryItems(
    {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': earlierOf(id) },
      ScanIndexForward: false,
      Limit: 50,
    },
    cursor,
  )
  return { items: items.map((item) => keptEntry.parse(item)), next }
}
