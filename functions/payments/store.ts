import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { getItem, queryAll, transact, updateItem } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import { type Obligation, obligation, obligationKey, obligationNumber } from '../../shared/payments/obligation.ts'
import { type Attempt, attempt, type Matter } from './attempt.ts'
import { attemptKey, readObligationId, readReference } from './reference.ts'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

export const TableName = environment({ PAYMENTS_TABLE: granted }).PAYMENTS_TABLE

/** An obligation with all its attempts; null when there is none of that id. */
export async function readMatter(obligationId: string): Promise<Matter | null> {
  const parts = readObligationId(obligationId)
  if (!parts) return null
  const { pk, sk } = obligationKey(parts.dossierId, parts.obligation)
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ConsistentRead: true,
  })
  const [first, ...attempts] = items
  return first ? { obligation: obligation.parse(first), attempts: attempts.map((one) => attempt.parse(one)) } : null
}

/** The attempt that a reference names; null when it names none. */
export async function readAttempt(reference: string): Promise<Attempt | null> {
  const parts = readReference(reference)
  if (!parts) return null
  const item = await getItem({ TableName, Key: attemptKey(parts), ConsistentRead: true })
  return item ? attempt.parse(item) : null
}

export const keyOfAttempt = ({ dossierId, obligationId, number }: Attempt) =>
  attemptKey({ dossierId, obligation: obligationNumber(obligationId), attempt: number })

export const keyOfObligation = ({ dossierId, id }: Obligation) => obligationKey(dossierId, obligationNumber(id))

/** The attempt in another state, with what goes with it; the write holds only on the state just read. */
export const attemptChange = (one: Attempt, state: Attempt['state'], facts: Partial<Attempt> = {}): Write => ({
  Update: {
    TableName,
    Key: keyOfAttempt(one),
    UpdateExpression: ['SET #state = :state', ...Object.keys(facts).map((name) => `${name} = :${name}`)].join(', '),
    ConditionExpression: '#state = :read',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': state,
      ':read': one.state,
      ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`:${name}`, value])),
    },
  },
})

/** The obligation one revision on; the write holds only on the revision read and while it is due. */
export const obligationChange = (one: Obligation, change: string, values: Record<string, unknown> = {}): Write => ({
  Update: {
    TableName,
    Key: keyOfObligation(one),
    UpdateExpression: `SET revision = :next${change}`,
    ConditionExpression: 'revision = :read AND #state = :due',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':next': one.revision + 1, ':read': one.revision, ':due': 'DUE', ...values },
  },
})

/** Stores a new attempt as the obligation's active one, in place of an attempt that brought nothing. */
export async function openAttempt(of: Obligation, fresh: Attempt, instead?: Attempt): Promise<void> {
  await transact([
    obligationChange(of, ', attempts = :number, active = :number', { ':number': fresh.number }),
    { Put: { TableName, Item: { ...keyOfAttempt(fresh), ...fresh }, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...(instead ? [attemptChange(instead, 'EXPIRED')] : []),
  ])
}

/** Notes another request for an open attempt, and the way it wants to pay. */
export async function joinAttempt(one: Attempt, id: string, fingerprint: string, method: string): Promise<Attempt> {
  const changed = await updateItem({
    TableName,
    Key: keyOfAttempt(one),
    UpdateExpression: 'SET requests.#id = :fingerprint, #method = :method',
    ConditionExpression: '#state = :open AND attribute_not_exists(requests.#id)',
    ExpressionAttributeNames: { '#id': id, '#method': 'method', '#state': 'state' },
    ExpressionAttributeValues: { ':fingerprint': fingerprint, ':method': method, ':open': 'OPEN' },
    ReturnValues: 'ALL_NEW',
  })
  return attempt.parse(changed)
}

/** Notes when to look at an open attempt next; the write holds only on the time just read. */
export async function noteWait(one: Attempt, waitKey: string): Promise<void> {
  await updateItem({
    TableName,
    Key: keyOfAttempt(one),
    UpdateExpression: 'SET waitKey = :later',
    ConditionExpression: 'waitKey = :read AND #state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':later': waitKey, ':read': one.waitKey, ':open': 'OPEN' },
  })
}

/** Notes where the payer goes, once the bank has taken the order. */
export async function noteOrder(one: Attempt, redirectUrl: string): Promise<Attempt> {
  const changed = await updateItem({
    TableName,
    Key: keyOfAttempt(one),
    UpdateExpression: 'SET redirectUrl = :url',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':url': redirectUrl },
    ReturnValues: 'ALL_NEW',
  })
  return attempt.parse(changed)
}
