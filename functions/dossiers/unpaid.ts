import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { obligationCancellation, readObligation } from '../../shared/payments/store.ts'

/** The writes that cancel what a dossier still owes. What is settled by now stays settled: the money is there. */
export async function cancellations({ id, feesDue, obligationIds }: FiledDossier, now: Date) {
  const owed = feesDue ? obligationIds.at(-1) : undefined
  const obligation = owed ? await readObligation(id, owed) : null
  return obligation?.state === 'DUE' ? [obligationCancellation(obligation, now)] : []
}
