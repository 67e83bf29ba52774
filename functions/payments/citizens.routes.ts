import * as z from 'zod'
import { keptFor } from '../../shared/http/cache-control.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { money } from '../../shared/money.ts'
import { obligationLine } from '../../shared/payments/obligation.ts'
import { text } from '../../shared/text.ts'
import { methods } from './attempt.ts'

const id = z.object({ id: z.string().max(64) })

const attempt = z.object({
  reference: z.string(),
  state: z.enum(['OPEN', 'SETTLED', 'FAILED', 'EXPIRED', 'HELD']),
  bank: z.string(),
  method: z.enum(methods),
  amount: money,
  expiresAt: z.string(),
  redirectUrl: z.string(),
  qr: z.string(),
})

const obligation = z.object({
  id: z.string(),
  /** What it is owed on: a dossier, or a bill, which `dossierId` and `dossierCode` then name. */
  of: z.enum(['dossier', 'bill']),
  dossierId: z.string(),
  dossierCode: z.string(),
  lines: z.array(obligationLine),
  total: money,
  state: z.enum(['DUE', 'SETTLED', 'CANCELLED']),
  /** The dossier ended, or the issuer was paid elsewhere, though this was paid; a person sees to the money. */
  refundDue: z.boolean(),
  attempt: attempt.nullable(),
})

export const routes = defineRoutes({
  listBanks: {
    method: 'GET',
    path: '/api/v1/payments/banks',
    access: 'open',
    summary: { vi: 'Các ngân hàng có thể thanh toán', en: 'The banks one can pay with' },
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: text })) }),
    cache: keptFor({ fresh: 60 }),
  },
  readObligation: {
    method: 'GET',
    path: '/api/v1/payments/obligations/{id}',
    access: 'citizen',
    summary: { vi: 'Khoản phải nộp và lần thanh toán gần nhất', en: 'What is to be paid, and the latest attempt' },
    params: id,
    reply: obligation,
    refusals: ['obligation-not-found'],
  },
  startAttempt: {
    method: 'POST',
    path: '/api/v1/payments/obligations/{id}/attempts',
    access: 'citizen',
    summary: {
      vi: 'Bắt đầu thanh toán; khi một lần thanh toán đang mở, trả về chính lần đó',
      en: 'Start to pay; while an attempt is open, it is the one given back',
    },
    params: id,
    body: z.strictObject({ bank: z.string().max(64), method: z.enum(methods) }),
    reply: attempt,
    status: 201,
    idempotent: true,
    limits: [{ per: 'person', most: 30, within: 'PT1H' }],
    refusals: [
      'obligation-not-found',
      'obligation-settled',
      'obligation-cancelled',
      'bank-unknown',
      'bank-unavailable',
      'payment-in-progress',
      'too-many-tries',
      'idempotency-conflict',
    ],
  },
})
