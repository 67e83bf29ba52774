import * as z from 'zod'
import { vietnamTime } from '../clock.ts'
import { money, vnd } from '../money.ts'
import { obligationLine } from '../payments/obligation.ts'
import { text } from '../text.ts'
import { type Bill, billStates } from './bill.ts'
import { issuerById } from './issuers.ts'

/** A bill as its owner sees it. */
export const billView = z.object({
  id: z.string(),
  service: z.string(),
  sector: z.string(),
  name: text,
  form: z.object({ version: z.int() }),
  procedureVersion: z.int(),
  answers: z.record(z.string(), z.string()),
  issuer: z.object({ id: z.string(), name: text }),
  reference: z.string(),
  payer: z.string().nullable(),
  state: z.enum(billStates),
  revision: z.int(),
  lines: z.array(obligationLine),
  /** Shown beside what is owed and no part of it, such as what the insurance pays. */
  besides: z.array(obligationLine),
  total: money,
  issuedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** What is to be paid, at `/payments/obligations/{id}`; none before somebody wants to pay. */
  obligationId: z.string().nullable(),
  createdAt: z.string(),
  /** When a look-up that leads to no payment is forgotten. */
  expiresAt: z.string().nullable(),
  paidAt: z.string().nullable(),
  /** When the issuer has entered it, and the number of its own receipt. */
  confirmed: z.object({ at: z.string(), number: z.string() }).nullable(),
  refundDue: z.boolean(),
})

const shownTime = (at: string | undefined) => (at ? vietnamTime(new Date(at)) : null)

export const viewOf = (one: Bill): z.input<typeof billView> => ({
  id: one.id,
  service: one.service,
  sector: one.sector,
  name: one.name,
  form: { version: one.formVersion },
  procedureVersion: one.procedureVersion,
  answers: one.answers,
  issuer: issuerById(one.issuer),
  reference: one.reference,
  payer: one.payer ?? null,
  state: one.state,
  revision: one.revision,
  lines: one.lines,
  besides: one.besides,
  total: vnd(one.amount),
  issuedOn: one.issuedOn ?? null,
  dueOn: one.dueOn ?? null,
  obligationId: one.obligationId ?? null,
  createdAt: vietnamTime(new Date(one.createdAt)),
  expiresAt: one.expiresAt ? vietnamTime(new Date(one.expiresAt * 1000)) : null,
  paidAt: shownTime(one.paid?.at),
  confirmed: one.confirmed ? { at: vietnamTime(new Date(one.confirmed.at)), number: one.confirmed.number } : null,
  refundDue: one.state === 'REFUND_DUE',
})
