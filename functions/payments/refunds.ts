import { billRefundDue } from '../../events/bill-refund-due.v1.ts'
import { dossierRejected } from '../../events/dossier-rejected.v1.ts'
import { dossierResumed } from '../../events/dossier-resumed.v1.ts'
import { dossierStopped } from '../../events/dossier-stopped.v1.ts'
import { dossierWithdrawn } from '../../events/dossier-withdrawn.v1.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { followDossier } from './follow-dossier.ts'

const told = oneOf(dossierWithdrawn, dossierRejected, dossierStopped, dossierResumed, billRefundDue)

/**
 * What was paid for a dossier that ended without a decision waits for a person, until the dossier is taken up again; and
 * what was paid on a bill whose issuer had its money already.
 */
export const handler = worker(told, ({ message: { type, time, data }, log }) => {
  const id = 'billId' in data ? data.billId : data.dossierId
  return followDossier(id, { isOver: type !== dossierResumed.type, revision: data.revision, at: time }, log)
})
