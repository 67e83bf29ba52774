import { billPaid } from '../../events/bill-paid.v1.ts'
import { obligationSettled } from '../../events/obligation-settled.v1.ts'
import { carriedOn } from '../../shared/trace.ts'
import type { Attempt } from './attempt.ts'
import { settlementEntry, suspenseEntry } from './ledger.ts'
import { insert } from './ledger-store.ts'
import type { PaymentMessage, SettledNotice } from './notice.ts'
import type { Found, HoldReason } from './settlement.ts'
import { attemptChange, keyOfObligation, obligationChange, TableName, type Write } from './store.ts'

export type Arrived = { message: PaymentMessage; data: SettledNotice['data']; now: Date }

const moneyOf = ({ message, data, now }: Arrived) => ({
  partner: message.bank,
  notice: data,
  recordedAt: now.toISOString(),
  told: { origin: message.origin, id: message.noticeId, receivedAt: message.receivedAt, text: message.raw },
})

/** What the money is told as: dossiers and bills each have listeners of their own. */
function tidingsOf({ message, data }: Arrived, { obligation }: Found) {
  const { id: obligationId, of, dossierId, dossierCode: code, payerId: ownerId } = obligation
  const { amount, currency, bankReference, paidAt } = data
  const money = { obligationId, amount, currency, partner: message.bank, bankReference, paidAt }
  if (of === 'dossier') return { ...obligationSettled, data: obligationSettled.write({ ...money, dossierId }) }
  return { ...billPaid, data: billPaid.write({ ...money, billId: dossierId, code, ownerId }) }
}

/** The event, in the same transaction: the relay publishes it as it stands. */
function settledEntry(arrived: Arrived, found: Found): Write {
  const { obligation } = found
  const sequence = obligation.revision + 1
  const { type, source, data } = tidingsOf(arrived, found)
  const Item = {
    pk: keyOfObligation(obligation).pk,
    sk: `T#${keyOfObligation(obligation).sk}#${String(sequence).padStart(6, '0')}`,
    id: `${obligation.id}.${sequence}`,
    sequence,
    type,
    source,
    subject: obligation.id,
    time: arrived.now.toISOString(),
    ...carriedOn(),
    data,
  }
  return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

/**
 * Journal entry, attempt, obligation and event: one transaction. The entry stands first: when it is there already, the
 * bank told of this money before.
 */
export function settling(arrived: Arrived, found: Found): Write[] {
  const { amount, bankReference, paidAt } = arrived.data
  const { obligation, attempt } = found
  return [
    insert(settlementEntry(moneyOf(arrived), obligation)),
    attemptChange(attempt, 'SETTLED', { settled: { amount, bankReference, paidAt } }),
    obligationChange(obligation, ', #state = :settled, settledAt = :at, settledBy = :reference REMOVE active', {
      ':settled': 'SETTLED',
      ':at': arrived.now.toISOString(),
      ':reference': attempt.reference,
    }),
    settledEntry(arrived, found),
  ]
}

/** Money on the suspense account, and a line for the person who has to find out what it is for. */
export function holding(arrived: Arrived, reason: HoldReason, found: Found | null): Write[] {
  const { message, data } = arrived
  const open = found?.attempt.state === 'OPEN' && reason !== 'other-bank'
  const row = { pk: 'HELD#0', sk: `${message.receivedAt}#${message.bank}#${data.bankReference}` }
  return [
    insert(suspenseEntry(moneyOf(arrived), reason)),
    { Put: { TableName, Item: { ...row, ...data, bank: message.bank, reason, obligationId: found?.obligation.id } } },
    ...(found && open ? closing(found, 'HELD', { held: reason }) : []),
  ]
}

/** The end of an open attempt; the obligation may then be paid anew. */
export function closing(
  { obligation, attempt }: Found,
  state: 'FAILED' | 'EXPIRED' | 'HELD',
  why: Pick<Attempt, 'held' | 'told'>,
): Write[] {
  const wasActive = obligation.state === 'DUE' && obligation.active === attempt.number
  return [attemptChange(attempt, state, why), ...(wasActive ? [obligationChange(obligation, ' REMOVE active')] : [])]
}
