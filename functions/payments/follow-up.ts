import { ConditionFailed, type Item } from '../../shared/aws/documents.ts'
import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import { count } from '../../shared/log.ts'
import type { Attempt } from './attempt.ts'
import { askStatus, BankSilent } from './bank-client.ts'
import { noticeFrom } from './bank-word.ts'
import type { PaymentMessage } from './notice.ts'
import { noteWait, readAttempt } from './store.ts'
import { addWait, dropRow, dropWait, readRow } from './wait-store.ts'
import { waitKeyFor } from './waiting.ts'

const { PAYMENTS_QUEUE_URL } = environment({ PAYMENTS_QUEUE_URL: granted })

/**
 * Moves an attempt's row to a later time, so that one bank's silence holds up nobody else's. The new row comes first:
 * whatever is lost after it, the attempt is looked at again. False when the attempt has moved on meanwhile.
 */
async function askAgainLater(one: Attempt, now: Date): Promise<boolean> {
  const later = waitKeyFor(one.reference, now)
  await addWait({ ...one, waitKey: later })
  try {
    await noteWait(one, later)
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
  await dropWait(one)
  return true
}

async function wordOf(one: Attempt, now: Date) {
  try {
    const status = await askStatus(one)
    count('BankSilent', { bank: one.bank }, 0)
    return noticeFrom(one, status, now)
  } catch (error) {
    if (!(error instanceof BankSilent)) throw error
    count('BankSilent', { bank: one.bank })
    return null
  }
}

/**
 * Asks the bank about one waiting attempt. A final word takes the same way as the bank's own notice; no word leaves the
 * attempt as it is, to be asked about again. A row whose attempt does not wait for it any more is dropped.
 */
export async function followUp(item: Item, now: Date): Promise<void> {
  const row = readRow(item)
  const one = await readAttempt(row.reference)
  if (one?.state !== 'OPEN' || one.waitKey !== row.sk) return dropRow(row)
  if (!(await askAgainLater(one, now))) return
  const notice = await wordOf(one, now)
  if (!notice) return
  const receivedAt = now.toISOString()
  const noticeId = `query_${one.reference}_${now.getTime()}`
  const message: PaymentMessage = { bank: one.bank, origin: 'query', noticeId, receivedAt, notice }
  await sendMessage(PAYMENTS_QUEUE_URL, message)
}
