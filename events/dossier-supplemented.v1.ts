import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierSupplemented = defineEvent({
  type: 'dossier.supplemented.v1',
  source: 'services',
  meaning:
    'The applicant mended what was asked. The clock goes on until the due time; where the dossier had not been received before, it is now.',
  data: { ...dossierReference, received: z.boolean(), dueAt: z.string() },
  example: { ...exampleReference, received: false, dueAt: '2026-12-01T17:00:00+07:00' },
})
