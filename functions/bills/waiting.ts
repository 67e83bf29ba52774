import { ConditionFailed, deleteItem, type Item, queryItems } from '../../shared/aws/documents.ts'
import { readBill, storeBill, TableName } from '../../shared/bills/store.ts'
import { dueBefore, nextWait, waitPartition } from '../../shared/bills/waiting.ts'
import { sendConfirm } from './confirm-queue.ts'

const atOnce = 25

/** The rows of one issuer whose time has come, the longest waiting first. */
export async function dueAt(issuer: string, at: Date): Promise<Item[]> {
  const { items } = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk < :due',
    ExpressionAttributeValues: { ':pk': waitPartition(issuer), ':due': dueBefore(at) },
    ConsistentRead: true,
    Limit: atOnce,
  })
  return items
}

/** Sends one paid bill off to its issuer again. Its row moves on first, so that a try that is lost is made up later. */
export async function tellAgain({ pk, sk, billId }: Item, now: Date): Promise<void> {
  const one = await readBill(String(billId), now)
  if (one?.state !== 'PAID' || one.waitKey !== sk) return deleteItem({ TableName, Key: { pk, sk } })
  try {
    await storeBill(one, { waitKey: nextWait(one, now) })
  } catch (error) {
    if (error instanceof ConditionFailed) return
    throw error
  }
  await sendConfirm(one.id)
}
