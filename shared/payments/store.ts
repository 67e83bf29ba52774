import { getItem } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type Obligation, obligation, obligationKey, obligationNumber } from './obligation.ts'

const { PAYMENTS_TABLE: TableName } = environment({ PAYMENTS_TABLE: granted })

/** The write that creates an obligation, to stand in one transaction with the act that makes it due. */
export const obligationWrite = (one: Obligation) => ({
  Put: {
    TableName,
    Item: { ...obligationKey(one.dossierId, obligationNumber(one.id)), ...one },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

/** An obligation; null when there is none of that id. */
export async function readObligation(dossierId: string, id: string): Promise<Obligation | null> {
  const Key = obligationKey(dossierId, obligationNumber(id))
  const item = await getItem({ TableName, Key, ConsistentRead: true })
  return item ? obligation.parse(item) : null
}

/**
 * The write that cancels a due obligation, to stand in one transaction with the act that ends the need for it. It holds
 * only on what was read: money that settles it in the same moment wins. Money that comes later is held for a person.
 */
export const obligationCancellation = (one: Obligation, at: Date) => ({
  Update: {
    TableName,
    Key: obligationKey(one.dossierId, obligationNumber(one.id)),
    UpdateExpression: 'SET revision = :next, #state = :cancelled, cancelledAt = :at REMOVE active',
    ConditionExpression: 'revision = :read AND #state = :due',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':next': one.revision + 1,
      ':read': one.revision,
      ':due': 'DUE',
      ':cancelled': 'CANCELLED',
      ':at': at.toISOString(),
    },
  },
})
