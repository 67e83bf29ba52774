import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierOverdue = defineEvent({
  type: 'dossier.overdue.v1',
  source: 'dossiers',
  meaning:
    'The due time passed without a decision; an apology with a new date is drafted. It comes again if that date passes too.',
  data: { ...dossierReference, dueAt: z.string(), promisedAt: z.string(), apology: z.int() },
  example: {
    ...exampleReference,
    dueAt: '2026-12-01T17:00:00+07:00',
    promisedAt: '2026-12-04T17:00:00+07:00',
    apology: 1,
  },
})
