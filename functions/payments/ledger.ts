import type { Obligation } from '../../shared/payments/obligation.ts'
import type { PaymentMessage, SettledNotice } from './notice.ts'
import type { HoldReason } from './settlement.ts'

/** Integer đồng: a debit is positive, a credit negative. */
export type JournalLine = { account: string; amount: number }

/** One movement of money: an item of the ledger, inserted once and never changed. Its lines sum to zero. */
export type JournalEntry = {
  /** `entryKey`. */
  pk: string
  kind: 'settlement' | 'suspense'
  partner: string
  bankReference: string
  /** What the payer named. */
  reference: string
  currency: string
  lines: JournalLine[]
  paidAt: string
  recordedAt: string
  /** What the bank told: its `webhook-id`, or ours for an answer to a query, and the signed text as it came. */
  told: Telling
  obligationId?: string
  dossierId?: string
}

type Telling = { origin: PaymentMessage['origin']; id: string; receivedAt: string; text?: string | undefined }
type Money = { partner: string; notice: SettledNotice['data']; recordedAt: string; told: Telling }

/** The same money is never entered twice: the bank's reference is unique for ever. */
export const entryKey = (partner: string, bankReference: string): string => `${partner}#${bankReference}`

/** Throws RangeError unless the lines are whole đồng, at least two, and sum to zero. */
export function balanced(lines: JournalLine[]): JournalLine[] {
  const whole = lines.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0)
  const sum = lines.reduce((so, { amount }) => so + amount, 0)
  if (lines.length < 2 || !whole || sum !== 0) throw new RangeError('journal lines do not balance')
  return lines
}

const entry = (kind: JournalEntry['kind'], { partner, notice, recordedAt, told }: Money, credits: JournalLine[]) => ({
  pk: entryKey(partner, notice.bankReference),
  kind,
  partner,
  bankReference: notice.bankReference,
  reference: notice.reference,
  currency: notice.currency,
  lines: balanced([{ account: `bank:${partner}`, amount: notice.amount }, ...credits]),
  paidAt: notice.paidAt,
  recordedAt,
  told,
})

/** Money that pays an obligation: from the bank's clearing account to each fee that is due. */
export function settlementEntry(money: Money, { id, dossierId, lines }: Obligation): JournalEntry {
  const due = lines.filter(({ amount }) => amount.amount > 0)
  const credits = due.map(({ code, kind, amount }) => ({ account: `${kind}:${code}`, amount: -amount.amount }))
  return { ...entry('settlement', money, credits), obligationId: id, dossierId }
}

/** Money that fits nothing: it waits on the suspense account named for the reason. */
export const suspenseEntry = (money: Money, reason: HoldReason): JournalEntry =>
  entry('suspense', money, [{ account: `suspense:${reason}`, amount: -money.notice.amount }])
