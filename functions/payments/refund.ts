import type { Obligation } from '../../shared/payments/obligation.ts'

/** A word on a dossier: what was paid for it is due back, or is not any more as the work goes on. */
export type Ending = { isOver: boolean; revision: number; at: string }

type Refund = NonNullable<Obligation['refund']>

/**
 * What a dossier's end or resumption makes of an obligation that was paid; null when it changes nothing. Events come in
 * any order and twice: only the word on a later revision of the dossier counts.
 */
export function refundAfter({ state, refund }: Obligation, { isOver, revision, at }: Ending): Refund | null {
  if (state !== 'SETTLED' || (refund && refund.dossierRevision >= revision)) return null
  return { due: isOver, dossierRevision: revision, at }
}
