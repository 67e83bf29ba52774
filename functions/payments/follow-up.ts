import { deleteItem, type Item, transact } from '../../shared/aws/documents.ts'
import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import { count } from '../../shared/log.ts'
import type { Attempt } from './attempt.ts'
import { askStatus, BankSilent } from './bank-client.ts'
import { noticeFrom } from './bank-word.ts'
import type { PaymentMessage } from './notice.ts'
import { keyOfAttempt, noLongerWaiting, readAttempt, TableName, waitRow } from './store.ts'
import { waitKeyFor } from './waiting.ts'

const { PAYMENTS_QUEUE_URL } = environment({ PAYMENTS_QUEUE_URL: granted })

/** The attempt's row moves to a later time, so that one bank's silence holds up nobody else's. */
async function askAgainLater(one: Attempt, now: Date): Promise<void> {
  const later = { ...one, waitKey: waitKeyFor(one.reference, now) }
  await transact([
    noLongerWaiting(one),
    waitRow(later),
    {
      Update: {
        TableName,
        Key: keyOfAttempt(one),
        UpdateExpression: 'SET waitKey = :later',
        ConditionExpression: 'waitKey = :read AND #state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':later': later.waitKey, ':read': one.waitKey, ':open': 'OPEN' },
      },
    },
  ])
}

async function wordOf(one: Attempt, now: Date) {
  try {
    return noticeFrom(one, await askStatus(one), now)
  } catch (error) {
    if (!(error instanceof BankSilent)) throw error
    count('BankSilent', { bank: one.bank })
    return null
  }
}

/**
 * Asks the bank about one waiting attempt. A final word takes the same way as the bank's own notice; no word leaves the
 * attempt as it is, to be asked about again.
 */
export async function followUp(row: Item, now: Date): Promise<void> {
  const one = await readAttempt(String(row.reference))
  if (one?.state !== 'OPEN' || one.waitKey !== row.sk) return deleteItem({ TableName, Key: { pk: row.pk, sk: row.sk } })
  await askAgainLater(one, now)
  const notice = await wordOf(one, now)
  if (!notice) return
  const receivedAt = now.toISOString()
  const noticeId = `query_${one.reference}_${now.getTime()}`
  const message: PaymentMessage = { bank: one.bank, origin: 'query', noticeId, receivedAt, notice }
  await sendMessage(PAYMENTS_QUEUE_URL, message)
}
