import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierReceived = defineEvent({
  type: 'dossier.received.v1',
  source: 'dossiers',
  meaning: 'An officer received the dossier: the legal clock runs until the due time.',
  data: { ...dossierReference, dueAt: z.string() },
  example: { ...exampleReference, dueAt: '2026-12-01T17:00:00+07:00' },
})
