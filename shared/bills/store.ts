import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ConditionFailed, getItem, type Item, queryItems, transact } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import { carriedOn } from '../trace.ts'
import { type Bill, bill } from './bill.ts'
import { waitPartition } from './waiting.ts'

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
type Place = Pick<Bill, 'id' | 'ownerId' | 'createdAt'>

export const TableName = environment({ BILLS_TABLE: granted }).BILLS_TABLE

/*
 * How a bill lies in its table: `D#<id>` has the bill and its events (`T#`), as every outbox has; `P#<owner>` one row for
 * each of a person's bills, newest last; `C#<owner>` what the person is paying or has paid, by issuer and reference, so
 * that nobody pays the same twice; `O#<obligation>` leads from an obligation that is not the bill's own.
 */
const billKey = (id: string) => ({ pk: `D#${id}`, sk: 'BILL' })
const ownerKey = ({ id, ownerId, createdAt }: Place) => ({ pk: `P#${ownerId}`, sk: `${createdAt}#${id}` })
const claimKey = ({ ownerId, issuer, reference }: Pick<Bill, 'ownerId' | 'issuer' | 'reference'>) => ({
  pk: `C#${ownerId}`,
  sk: `${issuer}#${reference}`,
})
const obligationKey = (obligationId: string) => ({ pk: `O#${obligationId}`, sk: 'BILL' })

const isOver = ({ expiresAt }: Item, now: Date) => expiresAt !== undefined && Number(expiresAt) * 1000 <= now.getTime()

/** A bill; null when there is none, or when the look-up is forgotten. */
export async function readBill(id: string, now: Date): Promise<Bill | null> {
  const item = await getItem({ TableName, Key: billKey(id), ConsistentRead: true })
  return item && !isOver(item, now) ? bill.parse(item) : null
}

const ownerRow = (one: Bill): Write => ({
  Put: { TableName, Item: { ...ownerKey(one), billId: one.id, expiresAt: one.expiresAt } },
})

/** Keeps a bill that was looked up; false when the same request kept one before. */
export async function createBill(one: Bill): Promise<boolean> {
  try {
    await transact([
      { Put: { TableName, Item: { ...billKey(one.id), ...one }, ConditionExpression: 'attribute_not_exists(pk)' } },
      ownerRow(one),
    ])
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

const waitRow = (one: Bill) => ({ pk: waitPartition(one.issuer), sk: one.waitKey })

/** The bill one revision on, with its rows in the lists that it is in. Holds only on the revision that was read. */
function changeWrites(before: Bill, after: Bill): Write[] {
  const moved = before.waitKey !== after.waitKey
  return [
    {
      Put: {
        TableName,
        Item: { ...billKey(after.id), ...after },
        ConditionExpression: 'revision = :read',
        ExpressionAttributeValues: { ':read': before.revision },
      },
    },
    ...(before.expiresAt !== after.expiresAt ? [ownerRow(after)] : []),
    ...(moved && before.waitKey ? [{ Delete: { TableName, Key: waitRow(before) } }] : []),
    ...(moved && after.waitKey
      ? [{ Put: { TableName, Item: { ...waitRow(after), billId: after.id, since: after.paid?.at } } }]
      : []),
  ]
}

/** Writes a changed bill and what must hold with it, or nothing. @throws ConditionFailed; the bill is the first write */
export async function storeBill(before: Bill, changes: Partial<Bill>, together: Write[] = []): Promise<Bill> {
  const after = { ...before, ...changes, revision: before.revision + 1 }
  await transact([...changeWrites(before, after), ...together])
  return after
}

/** The same, for a person's act: whoever comes second is told that the page is out of date. */
export async function storeAct(before: Bill, changes: Partial<Bill>, together: Write[] = []): Promise<Bill> {
  try {
    return await storeBill(before, changes, together)
  } catch (error) {
    if (error instanceof ConditionFailed) return refuse(problems.revisionStale, { cause: error })
    throw error
  }
}

/** This person pays this with this bill, and with no other. */
export const claimWrite = (one: Bill): Write => ({
  Put: {
    TableName,
    Item: { ...claimKey(one), billId: one.id },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

/** The person does not pay this with this bill any more. */
export const claimEnd = (one: Bill): Write => ({ Delete: { TableName, Key: claimKey(one) } })

/** The bill with which a person pays, or has paid, what an issuer calls so; null when there is none. */
export async function claimedBill(of: Parameters<typeof claimKey>[0], now: Date): Promise<Bill | null> {
  const row = await getItem({ TableName, Key: claimKey(of), ConsistentRead: true })
  return row ? readBill(String(row.billId), now) : null
}

/** An obligation of something else, that is paid by way of this bill. */
export const obligationRow = (one: Bill, obligationId: string): Write => ({
  Put: { TableName, Item: { ...obligationKey(obligationId), billId: one.id } },
})

/** The bill by way of which an obligation of something else is paid; null for most. */
export async function billOfObligation(obligationId: string, now: Date): Promise<Bill | null> {
  const row = await getItem({ TableName, Key: obligationKey(obligationId), ConsistentRead: true })
  return row ? readBill(String(row.billId), now) : null
}

const pageSize = 20

/** A page of a person's bills, newest first. */
export async function billsOfOwner(ownerId: string, now: Date, cursor?: string) {
  const { items, next } = await queryItems(
    {
      TableName,
      KeyConditionExpression: 'pk = :owner',
      ExpressionAttributeValues: { ':owner': `P#${ownerId}` },
      ScanIndexForward: false,
      Limit: pageSize,
    },
    cursor,
  )
  const bills = await Promise.all(items.map(({ billId }) => readBill(String(billId), now)))
  return { items: bills.filter((one) => one !== null), next }
}

type Happening = { type: string; source: string; data: Record<string, unknown> }

/** An event about a bill, numbered by its revision and written with it; the relay publishes it as it stands. */
export function eventWrite(id: string, revision: number, { type, source, data }: Happening, at: Date): Write {
  const entry = { id: `${id}.${revision}`, type, source, subject: id, time: at.toISOString(), ...carriedOn(), data }
  const key = { pk: `D#${id}`, sk: `T#${String(revision).padStart(6, '0')}` }
  return { Put: { TableName, Item: { ...key, ...entry }, ConditionExpression: 'attribute_not_exists(pk)' } }
}
