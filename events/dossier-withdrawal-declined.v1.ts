import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierWithdrawalDeclined = defineEvent({
  type: 'dossier.withdrawal-declined.v1',
  source: 'dossiers',
  meaning: 'The agency declined the request to withdraw: the work goes on.',
  data: dossierReference,
  example: exampleReference,
})
