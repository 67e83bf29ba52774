import { ConditionFailed, putItem, transact } from '../../shared/aws/documents.ts'
import { count, type Log, measure } from '../../shared/log.ts'
import { entrySays } from './ledger-store.ts'
import { type Arrived, closing, holding, settling } from './money-writes.ts'
import type { PaymentMessage } from './notice.ts'
import { obligationIdOf, readReference } from './reference.ts'
import { type Found, outcomeOf } from './settlement.ts'
import { readMatter, TableName, type Write } from './store.ts'

const tries = 4

async function find(reference: string): Promise<Found | null> {
  const parts = readReference(reference)
  const matter = parts && (await readMatter(obligationIdOf(parts)))
  const attempt = matter?.attempts.find(({ number }) => number === parts?.attempt)
  return matter && attempt ? { obligation: matter.obligation, attempt } : null
}

function writesFor(message: PaymentMessage, found: Found | null, now: Date): { name: string; writes: Write[] } {
  const { notice } = message
  const outcome = outcomeOf(message.bank, notice, found)
  if (outcome.act === 'close' && found)
    return { name: outcome.state, writes: closing(found, outcome.state, { told: message.noticeId }) }
  if (notice.type !== 'payment.settled' || outcome.act === 'nothing') return { name: 'nothing', writes: [] }
  const arrived: Arrived = {
    message,
    now,
    data: { ...notice.data, paidAt: new Date(notice.data.paidAt).toISOString() },
  }
  if (outcome.act === 'hold') return { name: outcome.reason, writes: holding(arrived, outcome.reason, found) }
  return { name: 'settled', writes: found ? settling(arrived, found) : [] }
}

/** The bank told of this money before. Telling the same is harmless; telling something else goes to a person. */
async function toldBefore({ bank, receivedAt, notice, noticeId }: PaymentMessage, log: Log): Promise<void> {
  if (notice.type !== 'payment.settled') return
  const { bankReference } = notice.data
  if (await entrySays(bank, notice.data)) return log.info('told before', { bank, noticeId })
  log.error('the bank contradicts itself', { bank, noticeId, bankReference })
  const key = { pk: 'HELD#0', sk: `${receivedAt}#${bank}#${bankReference}#${noticeId}` }
  await putItem({ TableName, Item: { ...key, ...notice.data, bank, reason: 'contradiction' } })
}

/** Does what a proven notice says, once, however often and in whatever order notices come. */
export async function settle(message: PaymentMessage, now: Date, log: Log): Promise<void> {
  for (let left = tries; left > 0; left--) {
    const { name, writes } = writesFor(message, await find(message.notice.data.reference), now)
    try {
      if (writes.length > 0) await transact(writes)
      log.info('notice done', { bank: message.bank, noticeId: message.noticeId, outcome: name })
      const { notice } = message
      if (name === 'settled' && notice.type === 'payment.settled')
        measure('SettleLag', now.getTime() - new Date(notice.data.paidAt).getTime(), 'Milliseconds')
      return count('PaymentNotice', { outcome: name })
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      // The journal entry stands first in every transaction that moves money.
      if (message.notice.type === 'payment.settled' && error.failed.includes(0)) return toldBefore(message, log)
    }
  }
  throw new Error('the obligation kept changing')
}
