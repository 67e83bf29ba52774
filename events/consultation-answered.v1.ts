import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'

export const consultationAnswered = defineEvent({
  type: 'consultation.answered.v1',
  source: 'exchange',
  meaning: 'An agency that was consulted about a dossier has answered; this answer is the one that counts.',
  data: {
    dossierId: z.string(),
    /** Which of the procedure's consultations. */
    consultation: z.string(),
    partner: z.string(),
    agrees: z.boolean(),
    late: z.boolean(),
  },
  example: {
    dossierId: '7K3M9Q2ZB4N8RTWX',
    consultation: 'licence-record',
    partner: 'traffic-police',
    agrees: true,
    late: false,
  },
})
