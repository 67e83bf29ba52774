import { obligationSettled } from '../../events/obligation-settled.v1.ts'
import { environment, granted } from '../../shared/config.ts'
import { type JournalEntry, settlementEntry, suspenseEntry } from './ledger.ts'
import type { PaymentMessage, SettledNotice } from './notice.ts'
import type { Found, HoldReason } from './settlement.ts'
import { attemptChange, keyOfObligation, noLongerWaiting, obligationChange, TableName, type Write } from './store.ts'

const { LEDGER_TABLE } = environment({ LEDGER_TABLE: granted })

export type Arrived = { message: PaymentMessage; data: SettledNotice['data']; now: Date }

/** The record of money that a bank told of, by the bank's own reference: what makes a second telling harmless. */
export const noticeKey = (bank: string, bankReference: string) => ({ pk: `N#${bank}#${bankReference}`, sk: 'NOTICE' })

const noticeRecord = ({ message, data }: Arrived, outcome: string): Write => {
  const { bank, origin, noticeId, receivedAt, raw } = message
  const Item = { ...noticeKey(bank, data.bankReference), ...data, bank, origin, noticeId, receivedAt, raw, outcome }
  return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

const insert = (Item: JournalEntry): Write => ({
  Put: { TableName: LEDGER_TABLE, Item, ConditionExpression: 'attribute_not_exists(pk)' },
})

const moneyOf = ({ message, data, now }: Arrived) => ({
  partner: message.bank,
  notice: data,
  recordedAt: now.toISOString(),
})

/** The event, in the same transaction: the relay publishes it as it stands. */
function settledEntry({ message, data, now }: Arrived, { obligation }: Found): Write {
  const sequence = obligation.revision + 1
  const { type, source, write } = obligationSettled
  const Item = {
    pk: keyOfObligation(obligation).pk,
    sk: `T#${keyOfObligation(obligation).sk}#${String(sequence).padStart(6, '0')}`,
    id: `${obligation.id}.${sequence}`,
    sequence,
    type,
    source,
    subject: obligation.id,
    time: now.toISOString(),
    data: write({
      obligationId: obligation.id,
      dossierId: obligation.dossierId,
      amount: data.amount,
      currency: data.currency,
      partner: message.bank,
      bankReference: data.bankReference,
      paidAt: data.paidAt,
    }),
  }
  return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

/** Attempt, obligation, journal entry and event: one transaction. */
export function settling(arrived: Arrived, found: Found): Write[] {
  const { amount, bankReference, paidAt } = arrived.data
  const { obligation, attempt } = found
  return [
    noticeRecord(arrived, 'settled'),
    insert(settlementEntry(moneyOf(arrived), obligation)),
    attemptChange(attempt, 'SETTLED', { settled: { amount, bankReference, paidAt } }),
    obligationChange(obligation, ', #state = :settled, settledAt = :at, settledBy = :reference REMOVE active', {
      ':settled': 'SETTLED',
      ':at': arrived.now.toISOString(),
      ':reference': attempt.reference,
    }),
    settledEntry(arrived, found),
    noLongerWaiting(attempt),
  ]
}

/** Money on the suspense account, and a line for the person who has to find out what it is for. */
export function holding(arrived: Arrived, reason: HoldReason, found: Found | null): Write[] {
  const { message, data } = arrived
  const open = found?.attempt.state === 'OPEN' && reason !== 'other-bank'
  const row = { pk: 'HELD#0', sk: `${message.receivedAt}#${message.bank}#${data.bankReference}` }
  return [
    noticeRecord(arrived, reason),
    insert(suspenseEntry(moneyOf(arrived), reason)),
    { Put: { TableName, Item: { ...row, ...data, bank: message.bank, reason, obligationId: found?.obligation.id } } },
    ...(found && open ? closing(found, 'HELD', reason) : []),
  ]
}

/** The end of an open attempt; the obligation may then be paid anew. */
export function closing({ obligation, attempt }: Found, state: 'FAILED' | 'EXPIRED' | 'HELD', held?: string): Write[] {
  const wasActive = obligation.state === 'DUE' && obligation.active === attempt.number
  return [
    attemptChange(attempt, state, held ? { held } : {}),
    noLongerWaiting(attempt),
    ...(wasActive ? [obligationChange(obligation, ' REMOVE active')] : []),
  ]
}
