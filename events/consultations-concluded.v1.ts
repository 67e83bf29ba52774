import { z } from 'zod'
import { defineEvent } from '../shared/event.ts'

export const consultationsConcluded = defineEvent({
  type: 'consultations.concluded.v1',
  source: 'exchange',
  meaning: 'Every agency consulted about a dossier has answered, or none had to be asked: the officer may decide.',
  data: {
    dossierId: z.string(),
    /** Whether all of them agree. */
    agreed: z.boolean(),
  },
  example: { dossierId: '7K3M9Q2ZB4N8RTWX', agreed: true },
})
