import { defineEvent } from '../shared/event.ts'
import { dossierReference, exampleReference } from './dossier.ts'

export const dossierWithdrawalRequested = defineEvent({
  type: 'dossier.withdrawal-requested.v1',
  source: 'dossiers',
  meaning: 'The applicant asked to withdraw a dossier that the agency works on; the agency has to answer.',
  data: dossierReference,
  example: exampleReference,
})
