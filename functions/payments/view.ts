import type { z } from 'zod'
import { vietnamTime } from '../../shared/clock.ts'
import type { Attempt, Matter } from './attempt.ts'
import type { routes } from './citizens.routes.ts'

type AttemptView = z.input<(typeof routes)['startAttempt']['reply']>
type ObligationView = z.input<(typeof routes)['readObligation']['reply']>

export const attemptView = (one: Attempt): AttemptView => ({
  reference: one.reference,
  state: one.state,
  bank: one.bank,
  method: one.method,
  amount: { amount: one.amount, currency: one.currency },
  expiresAt: vietnamTime(new Date(one.expiresAt)),
  redirectUrl: one.redirectUrl ?? '',
  qr: one.qr,
})

/** What the payer sees. An attempt that the bank has not taken yet cannot be paid, so it is not shown. */
export function obligationView({ obligation, attempts }: Matter): ObligationView {
  const paid = attempts.find(({ reference }) => reference === obligation.settledBy)
  const shown = paid ?? attempts.findLast(({ redirectUrl }) => redirectUrl !== undefined)
  const { id, of, dossierId, dossierCode, lines, amount, currency, state, refund } = obligation
  return {
    id,
    of,
    dossierId,
    dossierCode,
    lines,
    total: { amount, currency },
    state,
    refundDue: refund?.due ?? false,
    attempt: shown ? attemptView(shown) : null,
  }
}
