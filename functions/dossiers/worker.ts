import { consultationsConcluded } from '../../events/consultations-concluded.v1.ts'
import { obligationSettled } from '../../events/obligation-settled.v1.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { noteConcluded, readDossier } from '../../shared/dossier/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { followMoney } from './follow-money.ts'

async function readFiled(id: string, type: string): Promise<FiledDossier> {
  const found = await readDossier(id)
  if (!found) throw new Error(`no dossier ${id} for ${type}`)
  return found
}

/** What other components found out about a dossier: its money has come, the agencies that were asked have answered. */
export const handler = worker(oneOf(obligationSettled, consultationsConcluded), async ({ message, now }) => {
  const before = await readFiled(message.data.dossierId, message.type)
  if (message.type === 'obligation.settled.v1')
    return followMoney(before, { eventId: message.id, obligationId: message.data.obligationId }, now)
  // A word on an earlier round says nothing about what was asked since.
  const { round = 1 } = message.data
  if (before.consultations === 'open' && round === before.consultationRound) await noteConcluded(before)
})
