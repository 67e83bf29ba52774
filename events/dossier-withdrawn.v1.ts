import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierWithdrawn = defineEvent({
  type: 'dossier.withdrawn.v1',
  source: 'dossiers',
  meaning: 'The dossier is withdrawn and closed, and what was unpaid is no longer due.',
  data: dossierReference,
  example: exampleReference,
})
