import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierSubmitted = defineEvent({
  type: 'dossier.submitted.v1',
  source: 'services',
  meaning: 'Somebody handed in a dossier. The legal clock has not started: reception starts it.',
  data: { ...dossierReference, sector: z.string(), feesDue: z.boolean() },
  example: { ...exampleReference, sector: 'transport', feesDue: true },
})
