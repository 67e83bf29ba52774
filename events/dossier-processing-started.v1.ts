import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierProcessingStarted = defineEvent({
  type: 'dossier.processing-started.v1',
  source: 'dossiers',
  meaning: 'An officer began to work on the dossier.',
  data: dossierReference,
  example: exampleReference,
})
