import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

/** Paying an electricity bill, one's own or somebody else's: the power company knows it by the customer code. */
export const service = definePaymentService({
  slug: 'electricity-bill-payment',
  sector: 'energy',
  forms: { 1: formV1 },
  issuer: 'power-company',
  asks: ({ customerCode = '', period }) => ({ code: customerCode, ...(period && { more: { period } }) }),
})
