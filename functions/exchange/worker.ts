import { dossierReceived } from '../../events/dossier-received.v1.ts'
import { dossierResumed } from '../../events/dossier-resumed.v1.ts'
import { dossierReturned } from '../../events/dossier-returned.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { dossierWithdrawn } from '../../events/dossier-withdrawn.v1.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { close } from './closing.ts'
import { answerMessage } from './message.ts'
import { open } from './opening.ts'
import { takeAnswer } from './taking.ts'

const aboutDossiers = oneOf(dossierReceived, dossierSupplemented, dossierResumed, dossierWithdrawn, dossierReturned)

/** What dossiers go through, and what agencies say about them. */
export const handler = worker(
  (message) => {
    const said = answerMessage.safeParse(message)
    return said.success ? said.data : aboutDossiers(message)
  },
  async ({ message, now }) => {
    if ('kind' in message) return takeAnswer(message, now)
    const { dossierId } = message.data
    switch (message.type) {
      case 'dossier.received.v1':
        return open(dossierId, now)
      case 'dossier.supplemented.v1':
      case 'dossier.resumed.v1':
        // Whether it was received by that or before: what is open already stays as it is.
        return open(dossierId, now)
      default:
        return close(dossierId)
    }
  },
)
