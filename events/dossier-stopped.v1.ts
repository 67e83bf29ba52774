import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierStopped = defineEvent({
  type: 'dossier.stopped.v1',
  source: 'dossiers',
  meaning: 'The agency stopped the work for a reason: the clock stands still, and what was unpaid is no longer due.',
  data: dossierReference,
  example: exampleReference,
})
