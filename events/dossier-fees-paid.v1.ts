import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierFeesPaid = defineEvent({
  type: 'dossier.fees-paid.v1',
  source: 'dossiers',
  meaning: 'The fees due at filing are paid: the dossier now waits for reception.',
  data: dossierReference,
  example: exampleReference,
})
