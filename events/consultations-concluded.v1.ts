import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'

export const consultationsConcluded = defineEvent({
  type: 'consultations.concluded.v1',
  source: 'exchange',
  meaning: 'Every agency consulted about a dossier has answered: the officer may decide.',
  data: {
    dossierId: z.string(),
    /** Whether all of them agree. */
    agreed: z.boolean(),
    /** Absent in the first; a later round follows when the applicant mended what agencies were told. */
    round: z.int().optional(),
  },
  example: { dossierId: '7K3M9Q2ZB4N8RTWX', agreed: true },
})
