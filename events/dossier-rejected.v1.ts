import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierRejected = defineEvent({
  type: 'dossier.rejected.v1',
  source: 'dossiers',
  meaning: 'The agency did not receive the dossier: it is closed, and what was unpaid is no longer due.',
  data: dossierReference,
  example: exampleReference,
})
