import { ConditionFailed, getItem, putItem, queryItems } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { type Parcel, parcel } from './parcel.ts'

/** Keys: `D#<dossier id>` with `P#<number>`, three digits, so that they come in order. */
const { DELIVERIES_TABLE: TableName } = environment({ DELIVERIES_TABLE: granted })

const keyOf = ({ dossierId, number }: Pick<Parcel, 'dossierId' | 'number'>) => ({
  pk: `D#${dossierId}`,
  sk: `P#${String(number).padStart(3, '0')}`,
})

export async function readParcel(named: Pick<Parcel, 'dossierId' | 'number'>): Promise<Parcel | null> {
  const item = await getItem({ TableName, Key: keyOf(named), ConsistentRead: true })
  return item ? parcel.parse(item) : null
}

/** The latest parcel of a dossier; null where nothing goes by post. */
export async function latestParcel(dossierId: string): Promise<Parcel | null> {
  const { items } = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :dossier',
    ExpressionAttributeValues: { ':dossier': `D#${dossierId}` },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  })
  return items[0] ? parcel.parse(items[0]) : null
}

/** Keeps a booking once, however often it is made. */
export async function keepBooked(one: Parcel): Promise<void> {
  try {
    await putItem({ TableName, Item: { ...keyOf(one), ...one }, ConditionExpression: 'attribute_not_exists(pk)' })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Holds only on what was read; refuses as stale what somebody changed meanwhile, and the worker tries again. */
export async function storeParcel(after: Parcel): Promise<void> {
  try {
    await putItem({
      TableName,
      Item: { ...keyOf(after), ...after },
      ConditionExpression: 'revision = :read',
      ExpressionAttributeValues: { ':read': after.revision - 1 },
    })
  } catch (error) {
    if (error instanceof ConditionFailed) refuse(problems.revisionStale, { cause: error })
    throw error
  }
}
