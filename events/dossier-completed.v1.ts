import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierCompleted = defineEvent({
  type: 'dossier.completed.v1',
  source: 'dossiers',
  meaning: 'The decision is made and the result is ready to be handed over.',
  data: dossierReference,
  example: exampleReference,
})
