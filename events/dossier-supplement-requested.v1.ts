import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierSupplementRequested = defineEvent({
  type: 'dossier.supplement-requested.v1',
  source: 'dossiers',
  meaning: 'The agency asked the applicant to mend named answers or papers: the clock stands still.',
  data: dossierReference,
  example: exampleReference,
})
