import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierCorrected = defineEvent({
  type: 'dossier.corrected.v1',
  source: 'dossiers',
  meaning:
    'The agency took a result back before it was handed over, to correct it: the work goes on, the due time stays.',
  data: { ...dossierReference, dueAt: z.string() },
  example: { ...exampleReference, dueAt: '2026-12-01T17:00:00+07:00' },
})
