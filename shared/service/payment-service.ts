import type { Found } from '../bills/bill.ts'
import type { Issuer } from '../bills/issuers.ts'
import type { Answers } from '../dossier/dossier.ts'
import type { ObligationLine } from '../payments/obligation.ts'
import type { Fault } from '../problem.ts'
import type { Form } from './form.ts'
import type { Matter } from './service.ts'

/** What the issuer is asked: by which code, of whose books where it keeps several, and what else it needs to find it. */
export type Asked = { code: string; biller?: string; payer?: string; more?: Record<string, string> }

/** What a rule looks at to say what is owed: the answers, and what the issuer found by them. */
export type Charged = Matter & { found: Found }

/** What is owed, and amounts that are told beside it and are not (what the insurance pays, what was withheld). */
export type Owed = { lines: ObligationLine[]; besides?: ObligationLine[] }

/**
 * A public service that opens no dossier: something to be paid is looked up at its issuer by a code, shown, paid and
 * receipted. Declared: no I/O, no state of its own. What changes by decision stands in the procedure record beside it.
 */
export type PaymentService = {
  kind: 'payment'
  /** Folder name, URL segment and construct id. */
  slug: string
  sector: string
  /** Every version that a bill may pin; the highest is the one offered. */
  forms: Readonly<Record<number, Form>>
  /** What its rules take from the procedure record: a version without it cannot be published. */
  needs?: { figures?: readonly string[] }
  /** Who issues it and is told when it is paid; `portal` for what the portal itself is owed. */
  issuer: Issuer['id']
  asks: (answers: Answers) => Asked
  /** Faults that only several answers together have, or an answer with the procedure record. */
  check?: (matter: Matter) => Fault[]
  /** Refuses who may not use the service; returns when all is well. */
  entitled?: (matter: Matter) => void
  /** Tax code of the enterprise for which this is paid: the person has to represent it. */
  actsFor?: (answers: Answers) => string | undefined
  /** What is owed; the issuer's own lines where nothing is said. Pure: asked again before anything is owed. */
  owes?: (charged: Charged) => Owed
  /** Faults of answers that do not agree with what is owed: whoever looks something up by its amount has to know it. */
  matches?: (matter: Matter & Owed) => Fault[]
}

export const definePaymentService = (service: Omit<PaymentService, 'kind'>): PaymentService => ({
  kind: 'payment',
  ...service,
})
