import { defineEvent } from '../shared/event.ts'
import { exampleOfOpener, openerReference } from './dossier-opener.ts'

export const dossierOpenerCorrected = defineEvent({
  type: 'dossier.opener-corrected.v1',
  source: 'services',
  meaning:
    'The result that had opened this dossier was taken back to be corrected. The dossier stands as it did: its agency decides what follows.',
  data: openerReference,
  example: exampleOfOpener,
})
