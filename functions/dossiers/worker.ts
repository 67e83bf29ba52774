import { consultationsConcluded } from '../../events/consultations-concluded.v1.ts'
import { dossierResumed } from '../../events/dossier-resumed.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { dossierWithdrawalDeclined } from '../../events/dossier-withdrawal-declined.v1.ts'
import { obligationAssessed } from '../../events/obligation-assessed.v1.ts'
import { obligationSettled } from '../../events/obligation-settled.v1.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { noteConcluded, readDossier } from '../../shared/dossier/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { raiseDue } from './due-from-agency.ts'
import { followMoney } from './follow-money.ts'

async function readFiled(id: string, type: string): Promise<FiledDossier> {
  const found = await readDossier(id)
  if (!found) throw new Error(`no dossier ${id} for ${type}`)
  return found
}

const told = oneOf(
  obligationSettled,
  consultationsConcluded,
  obligationAssessed,
  // After these a dossier may be at the step for which a due of an agency has waited.
  dossierSupplemented,
  dossierResumed,
  dossierWithdrawalDeclined,
)

/** What other components found out about a dossier: its money has come, agencies have answered, one set something to be paid. */
export const handler = worker(told, async ({ message, now }) => {
  const before = await readFiled(message.data.dossierId, message.type)
  if (message.type === 'obligation.settled.v1') {
    const { obligationId } = message.data
    return raiseDue(await followMoney(before, { eventId: message.id, obligationId }, now), now)
  }
  if (message.type !== 'consultations.concluded.v1') return raiseDue(before, now)
  // A word on an earlier round says nothing about what was asked since.
  const { round = 1 } = message.data
  if (before.consultations === 'open' && round === before.consultationRound) await noteConcluded(before)
})
