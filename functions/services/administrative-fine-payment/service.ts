import { lateLines } from '../../../shared/bills/late.ts'
import { figureOf } from '../../../shared/catalogue/procedure.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

/** Paying a fine of any other field than traffic: by its decision, and by who is fined. Late days cost as with any fine. */
export const service = definePaymentService({
  slug: 'administrative-fine-payment',
  sector: 'fines',
  forms: { 1: formV1 },
  needs: { figures: ['late-payment-per-day'] },
  issuer: 'administrative-fines',
  asks: ({ decisionNumber = '', decisionDate = '', payerId = '' }) => ({
    code: decisionNumber,
    payer: payerId,
    more: { decisionDate },
  }),
  owes: ({ found, procedure, today }) => ({
    lines: [...found.lines, ...lateLines(found, figureOf(procedure, 'late-payment-per-day'), today)],
  }),
})
