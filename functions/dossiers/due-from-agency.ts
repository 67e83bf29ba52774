import { isConsulted } from '../../shared/catalogue/consultation.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { type Assessment, type DueLine, owedOf } from '../../shared/consultation/due.ts'
import { assessmentsOf, raisedWrite } from '../../shared/consultation/due-store.ts'
import { fingerprintOf } from '../../shared/consultation/told.ts'
import { mayAct } from '../../shared/dossier/chart.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { readObligation } from '../../shared/payments/store.ts'
import { requestPayment } from './payment-request.ts'

type Owed = { assessment: Assessment; lines: DueLine[] }

/** What counts of all that agencies set: the last of each, if the agency is still called for and was told what the answers say now. */
async function inForce(one: FiledDossier, all: Assessment[]): Promise<Assessment[]> {
  const { consultations } = await procedureVersion(one.service, one.procedureVersion)
  return consultations.flatMap((declared) => {
    const last = all.findLast(({ consultation }) => consultation === declared.id)
    const told = fingerprintOf(declared.shares, one.answers)
    return last?.told === told && declared.raises && isConsulted(declared, one.answers) ? [last] : []
  })
}

/** The next due that an agency set and that was not asked for yet, or not paid; null where there is none. */
async function nextOwed(one: FiledDossier): Promise<Owed | null> {
  if (one.consultationRound === 0) return null
  const all = await assessmentsOf(one.id)
  if (all.length === 0) return null
  for (const assessment of await inForce(one, all)) {
    const ids = all
      .filter(({ consultation }) => consultation === assessment.consultation)
      .flatMap(({ obligationIds }) => obligationIds)
    const raised = await Promise.all(ids.map((id) => readObligation(one.id, id)))
    const lines = owedOf(
      assessment,
      raised.filter((obligation) => obligation !== null),
    )
    if (lines.length > 0) return { assessment, lines }
  }
  return null
}

/** Whether a due is about to be asked for: until then nobody may decide. */
export const isDueWaiting = async (one: FiledDossier): Promise<boolean> =>
  mayAct(one, 'askPayment') && (await nextOwed(one)) !== null

/**
 * Asks the applicant for what an agency set, if the dossier is at a step that allows it: in the agency's name, the clock
 * standing still as when an officer asks. Otherwise it waits on record until the dossier is; so this runs whenever a due
 * arrives and whenever a dossier comes back to the work, and does nothing where nothing is owed.
 */
export async function raiseDue(before: FiledDossier, now: Date): Promise<void> {
  if (!mayAct(before, 'askPayment')) return
  const owed = await nextOwed(before)
  if (!owed) return
  const { assessment, lines } = owed
  await requestPayment(before, {
    lines,
    by: { role: 'system', id: assessment.partner },
    now,
    remarks: { note: assessment.notice, agency: assessment.agency },
    together: (obligationId) => [raisedWrite(assessment, obligationId)],
  })
}
