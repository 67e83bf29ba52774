import { vietnamTime } from '../../shared/clock.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import type { Obligation } from '../../shared/payments/obligation.ts'
import { readObligation } from '../../shared/payments/store.ts'

const timeAt = (iso: string) => vietnamTime(new Date(iso))

const view = ({ id, lines, state, amount, currency, createdAt, settledAt }: Obligation) => ({
  id,
  lines,
  state,
  total: { amount, currency },
  createdAt: timeAt(createdAt),
  settledAt: settledAt ? timeAt(settledAt) : null,
})

/** The obligations of a dossier, in the order in which they arose. */
export async function listObligations({ id, obligationIds }: FiledDossier) {
  const found = await Promise.all(obligationIds.map((one) => readObligation(id, one)))
  return found.filter((one) => one !== null).map(view)
}
