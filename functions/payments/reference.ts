import { obligationKey } from '../../shared/payments/obligation.ts'

export type ReferenceParts = { dossierId: string; obligation: number; attempt: number }

/** Where a bank reference leads: 16 characters of the dossier, 1 digit of the obligation, 2 of the attempt. */
export const referenceOf = ({ dossierId, obligation, attempt }: ReferenceParts): string =>
  `${dossierId}${obligation}${String(attempt).padStart(2, '0')}`

/** The parts of a reference; null for what is none of ours, so that no bank's text becomes a key. */
export function readReference(reference: string): ReferenceParts | null {
  const parts = /^([0-9A-HJKMNP-TV-Z]{16})([1-9])(\d\d)$/.exec(reference)
  return parts && { dossierId: parts[1] ?? '', obligation: Number(parts[2]), attempt: Number(parts[3]) }
}

export const obligationIdOf = ({ dossierId, obligation }: Omit<ReferenceParts, 'attempt'>): string =>
  `${dossierId}-${obligation}`

/** The parts of an obligation's id; null for what is none. */
export const readObligationId = (id: string): Omit<ReferenceParts, 'attempt'> | null =>
  readReference(`${id.replace('-', '')}00`)

/** The keys of an attempt: below its obligation, so that one query reads both. */
export function attemptKey({ dossierId, obligation, attempt }: ReferenceParts) {
  const { pk, sk } = obligationKey(dossierId, obligation)
  return { pk, sk: `${sk}#A#${String(attempt).padStart(2, '0')}` }
}
