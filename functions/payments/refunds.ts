import { dossierRejected } from '../../events/dossier-rejected.v1.ts'
import { dossierResumed } from '../../events/dossier-resumed.v1.ts'
import { dossierStopped } from '../../events/dossier-stopped.v1.ts'
import { dossierWithdrawn } from '../../events/dossier-withdrawn.v1.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { followDossier } from './follow-dossier.ts'

const told = oneOf(dossierWithdrawn, dossierRejected, dossierStopped, dossierResumed)

/** What was paid for a dossier that ended without a decision waits for a person, until the dossier is taken up again. */
export const handler = worker(told, ({ message: { type, time, data }, log }) =>
  followDossier(data.dossierId, { isOver: type !== dossierResumed.type, revision: data.revision, at: time }, log),
)
