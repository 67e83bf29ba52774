import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

/**
 * Paying what is unpaid on one's own dossier, found by its code. What is owed stands in the portal's own books, so that
 * nothing new is owed; somebody else's dossier is as good as missing. How to pay is no question of the form: it is chosen
 * with the bank, as for every obligation.
 */
export const service = definePaymentService({
  slug: 'administrative-fee-payment',
  sector: 'fees',
  forms: { 1: formV1 },
  issuer: 'portal',
  asks: ({ dossierCode = '' }) => ({ code: dossierCode }),
})
