import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierReturned = defineEvent({
  type: 'dossier.returned.v1',
  source: 'dossiers',
  meaning: 'The applicant has the result; nothing is left to do.',
  data: dossierReference,
  example: exampleReference,
})
