import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierPaymentCompleted = defineEvent({
  type: 'dossier.payment-completed.v1',
  source: 'dossiers',
  meaning: 'What the agency asked to be paid is paid: the clock goes on until the due time.',
  data: { ...dossierReference, dueAt: z.string() },
  example: { ...exampleReference, dueAt: '2026-12-01T17:00:00+07:00' },
})
