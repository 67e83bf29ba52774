import * as z from 'zod'
import type { Idempotency } from '../../shared/http/idempotency.ts'
import { sameRequest } from '../../shared/http/idempotency.ts'
import { type Obligation, obligationNumber } from '../../shared/payments/obligation.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { vietQr } from '../../shared/vietqr.ts'
import type { Bank } from './banks.ts'
import { referenceOf } from './reference.ts'
import { waitKeyFor } from './waiting.ts'

const lifetimeMs = 15 * 60_000
const mostAttempts = 99

export const methods = ['redirect', 'qr'] as const

/** One try to pay an obligation at one bank. Every attempt is kept; times are ISO 8601 in UTC. */
export const attempt = z.object({
  reference: z.string(),
  obligationId: z.string(),
  dossierId: z.string(),
  number: z.int(),
  bank: z.string(),
  method: z.enum(methods),
  amount: z.int(),
  currency: z.literal('VND'),
  /** OPEN until the bank says more: an unknown outcome is never a failed one. HELD: money came that does not fit. */
  state: z.enum(['OPEN', 'SETTLED', 'FAILED', 'EXPIRED', 'HELD']),
  /** The requests that asked for it: idempotency id to fingerprint. */
  requests: z.record(z.string(), z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  qr: z.string(),
  /** Where the payer goes; set when the bank has taken the order. */
  redirectUrl: z.string().optional(),
  /** The key of its row among those to be asked about. */
  waitKey: z.string(),
  settled: z.object({ amount: z.int(), bankReference: z.string(), paidAt: z.string() }).optional(),
  held: z.string().optional(),
  /** The id of the notice that ended it without money. Of money, the ledger keeps the id. */
  told: z.string().optional(),
})
export type Attempt = z.infer<typeof attempt>

/** An obligation with all its attempts, as read at one moment. */
export type Matter = { obligation: Obligation; attempts: Attempt[] }

type Choice = { act: 'repeat' | 'join' | 'confirm'; attempt: Attempt } | { act: 'open' }

export const activeOf = ({ obligation, attempts }: Matter): Attempt | undefined =>
  attempts.find(({ number, state }) => number === obligation.active && state === 'OPEN')

/**
 * What a request to pay leads to: the attempt it made before, the one that is open at that bank, a new one, or first
 * the bank's word on an attempt whose time is over. Never two open attempts.
 */
export function choose(matter: Matter, bankId: string, request: Idempotency, now: Date): Choice {
  if (matter.obligation.state === 'CANCELLED') return refuse(problems.obligationCancelled)
  const earlier = matter.attempts.find(({ requests }) => requests[request.id] !== undefined)
  if (earlier) {
    sameRequest({ fingerprint: earlier.requests[request.id] ?? '' }, request)
    return { act: 'repeat', attempt: earlier }
  }
  if (matter.obligation.state === 'SETTLED') return refuse(problems.obligationSettled)
  const active = activeOf(matter)
  if (!active) return matter.obligation.attempts < mostAttempts ? { act: 'open' } : refuse(problems.tooManyTries)
  if (Date.parse(active.expiresAt) <= now.getTime()) return { act: 'confirm', attempt: active }
  return active.bank === bankId ? { act: 'join', attempt: active } : refuse(problems.paymentInProgress)
}

type Asked = { bank: Bank; method: Attempt['method']; request: Idempotency; now: Date }

/** The next attempt of an obligation: its amount is the obligation's, its number names it to the bank. */
export function nextAttempt({ id, dossierId, attempts, amount, currency }: Obligation, asked: Asked): Attempt {
  const { bank, method, request, now } = asked
  const number = attempts + 1
  const reference = referenceOf({ dossierId, obligation: obligationNumber(id), attempt: number })
  return {
    reference,
    obligationId: id,
    dossierId,
    number,
    bank: bank.id,
    method,
    amount,
    currency,
    state: 'OPEN',
    requests: { [request.id]: request.fingerprint },
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + lifetimeMs).toISOString(),
    qr: vietQr({
      bankBin: bank.bin,
      account: bank.account,
      amount,
      billNumber: reference,
      purpose: `DVC ${reference}`,
    }),
    waitKey: waitKeyFor(reference, now),
  }
}
