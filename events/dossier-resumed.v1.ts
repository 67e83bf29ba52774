import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierResumed = defineEvent({
  type: 'dossier.resumed.v1',
  source: 'dossiers',
  meaning:
    'The agency took a stopped dossier up again: the clock goes on until the due time; where the dossier had not been received before, it is now.',
  data: { ...dossierReference, received: z.boolean(), dueAt: z.string() },
  example: { ...exampleReference, received: false, dueAt: '2026-12-01T17:00:00+07:00' },
})
