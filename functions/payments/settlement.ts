import type { Obligation } from '../../shared/payments/obligation.ts'
import type { Attempt } from './attempt.ts'
import type { BankNotice } from './notice.ts'

export const holdReasons = [
  'unknown-reference',
  'other-bank',
  'paid-twice',
  'cancelled',
  'wrong-currency',
  'underpaid',
  'overpaid',
] as const
/** Why money that arrived does not settle anything and waits for a person. */
export type HoldReason = (typeof holdReasons)[number]

export type Found = { obligation: Obligation; attempt: Attempt }

export type Outcome =
  | { act: 'settle' }
  | { act: 'hold'; reason: HoldReason }
  | { act: 'close'; state: 'FAILED' | 'EXPIRED' }
  | { act: 'nothing' }

function misfit({ obligation, attempt }: Found, amount: number, currency: string): HoldReason | null {
  if (obligation.state === 'SETTLED') return 'paid-twice'
  if (obligation.state === 'CANCELLED') return 'cancelled'
  if (currency !== obligation.currency) return 'wrong-currency'
  if (amount < attempt.amount) return 'underpaid'
  return amount > attempt.amount ? 'overpaid' : null
}

/**
 * What a proven notice does. Money that fits settles a due obligation, even when its attempt was given up before;
 * money that does not fit is held, never refused; bad news moves an open attempt only.
 */
export function outcomeOf(bank: string, notice: BankNotice, found: Found | null): Outcome {
  const ours = found && found.attempt.bank === bank
  if (notice.type !== 'payment.settled') {
    if (!ours || found.attempt.state !== 'OPEN') return { act: 'nothing' }
    return { act: 'close', state: notice.type === 'payment.failed' ? 'FAILED' : 'EXPIRED' }
  }
  if (!found) return { act: 'hold', reason: 'unknown-reference' }
  if (!ours) return { act: 'hold', reason: 'other-bank' }
  const reason = misfit(found, notice.data.amount, notice.data.currency)
  return reason ? { act: 'hold', reason } : { act: 'settle' }
}
