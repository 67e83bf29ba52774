import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'

export const obligationAssessed = defineEvent({
  type: 'obligation.assessed.v1',
  source: 'exchange',
  meaning:
    'An agency that was consulted about a dossier set something to be paid; it becomes an obligation of the dossier once that is at a step that allows it.',
  data: {
    dossierId: z.string(),
    /** Which of the procedure's consultations. */
    consultation: z.string(),
    partner: z.string(),
    amount: z.int(),
    currency: z.string(),
  },
  example: {
    dossierId: '7K3M9Q2ZB4N8RTWX',
    consultation: 'registration-fee',
    partner: 'tax-office',
    amount: 72_000_000,
    currency: 'VND',
  },
})
