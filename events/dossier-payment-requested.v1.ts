import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierPaymentRequested = defineEvent({
  type: 'dossier.payment-requested.v1',
  source: 'dossiers',
  meaning: 'The agency set an obligation to be paid before it goes on: the clock stands still.',
  data: { ...dossierReference, obligationId: z.string(), amount: z.int(), currency: z.string() },
  example: { ...exampleReference, obligationId: '7K3M9Q2ZB4N8RTWX-2', amount: 50000, currency: 'VND' },
})
