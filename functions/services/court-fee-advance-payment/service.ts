import { payerFaults } from '../../../shared/bills/declared.ts'
import { amountFaults } from '../../../shared/bills/notice.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

/** The advance on court fees that a court asks before it takes a case up; judgment enforcement collects it. */
export const service = definePaymentService({
  slug: 'court-fee-advance-payment',
  sector: 'courts',
  forms: { 1: formV1 },
  issuer: 'court-fees',
  asks: ({ noticeNumber = '', court = '', payerId = '' }) => ({ code: noticeNumber, payer: payerId, more: { court } }),
  check: ({ answers: { payerId }, today }) => payerFaults('payerId', payerId, today),
  matches: ({ answers: { amount }, lines }) => amountFaults(amount, lines),
})
