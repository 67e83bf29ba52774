import * as z from 'zod'
import { type FeeLine, feeLine } from '../catalogue/procedure.ts'
import { idPattern } from '../identifier.ts'
import { total } from '../money.ts'

/** What money is for: fees of dossiers, and what bills, tax notices, fines and contributions ask. */
const lineKinds = ['fee', 'charge', 'bill', 'tax', 'fine', 'contribution', 'interest'] as const

export const obligationLine = feeLine.pick({ code: true, name: true, amount: true }).extend({ kind: z.enum(lineKinds) })
export type ObligationLine = z.infer<typeof obligationLine>

/**
 * What somebody has to pay for a dossier, or on a bill that was looked up: `of` says which, and `dossierId` and
 * `dossierCode` name it either way. Lines and amount are frozen when it is created; only a settled attempt moves it on.
 * Times are ISO 8601 in UTC.
 */
export const obligation = z.object({
  /** `<dossier id>-<number>`. */
  id: z.string(),
  of: z.enum(['dossier', 'bill']).default('dossier'),
  dossierId: z.string().regex(idPattern),
  dossierCode: z.string(),
  payerId: z.string(),
  lines: z.array(obligationLine),
  amount: z.int().positive(),
  currency: z.literal('VND'),
  /** CANCELLED: no longer owed, as the dossier was refused, withdrawn or stopped. */
  state: z.enum(['DUE', 'SETTLED', 'CANCELLED']),
  /** Grows with every write; a write names the revision it has read. */
  revision: z.int(),
  /** How many attempts to pay there have been. */
  attempts: z.int().default(0),
  /** Number of the attempt that may still bring money. */
  active: z.int().optional(),
  createdAt: z.string(),
  settledAt: z.string().optional(),
  cancelledAt: z.string().optional(),
  /** Reference of the attempt that paid it. */
  settledBy: z.string().optional(),
  /** Set when the dossier ended though this was paid: the money waits for a person, unless the work was taken up again. */
  refund: z.object({ due: z.boolean(), dossierRevision: z.int(), at: z.string() }).optional(),
})
export type Obligation = z.infer<typeof obligation>

/** The keys of obligation `number` of a dossier in the payments table. */
export const obligationKey = (dossierId: string, number: number) => ({ pk: `D#${dossierId}`, sk: `O#${number}` })

/** The number in an obligation's id, from 1 to 9. */
export const obligationNumber = (id: string): number => Number(id.slice(-1))

type Owed = {
  of?: 'dossier' | 'bill'
  id: string
  ownerId: string
  code: string
  lines: ObligationLine[]
}

/** Obligation `number` of a dossier or a bill; null when its lines come to nothing. Lines of zero stay visible. */
export function obligationOf(
  { of = 'dossier', id, ownerId, code, lines }: Owed,
  number: number,
  at: Date,
): Obligation | null {
  const { amount, currency } = total(lines.map((line) => line.amount))
  if (amount === 0) return null
  return {
    id: `${id}-${number}`,
    of,
    dossierId: id,
    dossierCode: code,
    payerId: ownerId,
    lines,
    amount,
    currency,
    state: 'DUE',
    revision: 1,
    attempts: 0,
    createdAt: at.toISOString(),
  }
}

/** The fees due when a dossier is filed; null when nothing is to be paid. */
export const obligationAtFiling = (
  { id, ownerId }: { id: string; ownerId: string },
  code: string,
  lines: FeeLine[],
  at: Date,
): Obligation | null =>
  obligationOf({ id, ownerId, code, lines: lines.map((line) => obligationLine.parse(line)) }, 1, at)
