import * as z from 'zod'
import { answers } from '../dossier/dossier.ts'
import { idPattern } from '../identifier.ts'
import { total } from '../money.ts'
import { obligationLine } from '../payments/obligation.ts'
import { text } from '../text.ts'

/**
 * How far a bill is.
 * - `DUE`: found and shown; nothing is owed here yet.
 * - `PAYING`: an obligation stands and may be paid.
 * - `PAID`: the money came, and the issuer has yet to say that it knows.
 * - `CONFIRMED`: the issuer has entered it.
 * - `PAID_ELSEWHERE`: the issuer was paid by another way before any money came here.
 * - `REFUND_DUE`: the money came here too, and waits to be paid back.
 */
export const billStates = ['DUE', 'PAYING', 'PAID', 'CONFIRMED', 'PAID_ELSEWHERE', 'REFUND_DUE'] as const

/** What an issuer tells of a bill that is to be paid. Days are `YYYY-MM-DD`. */
export const found = z.object({
  /** The issuer's own name of this bill, for ever. */
  reference: z.string().regex(/^[\w./-]{1,64}$/),
  /** To whom it is made out. */
  payer: z.string().max(200).optional(),
  lines: z.array(obligationLine).max(30),
  /** Amounts that rules reckon with and that are not owed as such: a value, what the insurance pays. */
  bases: z.record(z.string().max(40), z.int().min(0)).default({}),
  issuedOn: z.iso.date().optional(),
  dueOn: z.iso.date().optional(),
})
export type Found = z.infer<typeof found>

/** What went wrong when the issuer was last told: no answer in time, an outage, our word not taken, or not understood. */
export const troubles = ['silent', 'unavailable', 'refused', 'unreadable'] as const

/** Something to be paid that somebody looked up. Times are ISO 8601 in UTC, amounts whole đồng. */
export const bill = z.object({
  id: z.string().regex(idPattern),
  ownerId: z.string(),
  service: z.string(),
  sector: z.string(),
  /** The procedure's name on the day, as it is listed and receipted. */
  name: text,
  formVersion: z.int(),
  procedureVersion: z.int(),
  answers,
  issuer: z.string(),
  reference: z.string(),
  /** As anybody who knows the code may see it. */
  payer: z.string().optional(),
  lines: z.array(obligationLine),
  besides: z.array(obligationLine).default([]),
  amount: z.int().positive(),
  issuedOn: z.string().optional(),
  dueOn: z.string().optional(),
  state: z.enum(billStates),
  /** Grows with every write; a write names the revision it has read. */
  revision: z.int(),
  createdAt: z.string(),
  created: z.object({ fingerprint: z.string() }),
  /** What is paid, and how many there have been: a bill that changed cancels one and brings the next. */
  obligationId: z.string().optional(),
  obligations: z.int().default(0),
  paid: z.object({ at: z.string(), bank: z.string(), bankReference: z.string() }).optional(),
  /** The issuer's own receipt. */
  confirmed: z.object({ at: z.string(), number: z.string() }).optional(),
  refundAt: z.string().optional(),
  /** How often the issuer has been told, and what was in the way. */
  tries: z.int().default(0),
  lastTrouble: z.object({ at: z.string(), kind: z.enum(troubles) }).optional(),
  /** Its row among those whose issuer is yet to be told. */
  waitKey: z.string().optional(),
  /** Epoch seconds after which a look-up that led to nothing is forgotten; none once something is owed. */
  expiresAt: z.int().optional(),
})
export type Bill = z.infer<typeof bill>

const keptDays = 30

/** When a look-up that leads to no payment is forgotten, in seconds of the epoch. */
export const forgottenAfter = (now: Date): number => Math.floor(now.getTime() / 1000) + keptDays * 86_400

/** What lines come to, in đồng. */
export const amountOf = (lines: Bill['lines']): number => total(lines.map(({ amount }) => amount)).amount

/** Letters enough to recognise one's own name by, and no more: whoever knows a code may look. */
export const masked = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}***`)
    .join(' ')
