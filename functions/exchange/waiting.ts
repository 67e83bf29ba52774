import { ConditionFailed, deleteItem, type Item, queryItems, transact } from '../../shared/aws/documents.ts'
import { sendAsk } from './ask-queue.ts'
import { isOpen } from './consultation.ts'
import { dueBefore, nextWait, waitPartition } from './ladder.ts'
import { changeWrites, readConsultation, TableName } from './store.ts'

const atOnce = 25

/** The rows of one agency whose time has come, the longest waiting first. */
export async function dueAt(partner: string, at: Date): Promise<Item[]> {
  const { items } = await queryItems({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk < :due',
    ExpressionAttributeValues: { ':pk': waitPartition(partner), ':due': dueBefore(at) },
    ConsistentRead: true,
    Limit: atOnce,
  })
  return items
}

/** Sends one waiting consultation off to be asked. Its row moves on first, so that a try that is lost is made up later. */
export async function askAgain({ pk, sk, reference }: Item, now: Date): Promise<void> {
  const one = await readConsultation(String(reference))
  if (!one || !isOpen(one) || one.waitKey !== sk) return deleteItem({ TableName, Key: { pk, sk } })
  try {
    await transact(changeWrites(one, { waitKey: nextWait(String(reference), one, now) }))
  } catch (error) {
    if (error instanceof ConditionFailed) return
    throw error
  }
  await sendAsk(String(reference))
}
