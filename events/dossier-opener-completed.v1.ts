import { defineEvent } from '../shared/event.ts'
import { exampleOfOpener, openerReference } from './dossier-opener.ts'

export const dossierOpenerCompleted = defineEvent({
  type: 'dossier.opener-completed.v1',
  source: 'services',
  meaning:
    'The result that had opened this dossier and was taken back is there again, corrected. The dossier stands as it did: its agency decides what follows.',
  data: openerReference,
  example: exampleOfOpener,
})
