import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'
import { patientShare } from './share.ts'

/** Paying a hospital's fees, for oneself or a patient one looks after: the insurance's part is taken off before. */
export const service = definePaymentService({
  slug: 'hospital-fee-payment',
  sector: 'health',
  forms: { 1: formV1 },
  issuer: 'hospitals',
  asks: ({ patientCode = '', hospital = '' }) => ({ code: patientCode, biller: hospital }),
  owes: ({ found }) => patientShare(found),
})
