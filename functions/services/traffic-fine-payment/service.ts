import { lateLines } from '../../../shared/bills/late.ts'
import { figureOf } from '../../../shared/catalogue/procedure.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

/**
 * Paying a traffic fine, found by the decision and the plate or by the report of the violation. Each day after it was due
 * adds a part of it, which the procedure record says.
 */
export const service = definePaymentService({
  slug: 'traffic-fine-payment',
  sector: 'fines',
  forms: { 1: formV1 },
  needs: { figures: ['late-payment-per-day'] },
  issuer: 'traffic-fines',
  asks: ({ decisionNumber, plateNumber = '', reportNumber = '', decisionDate = '', payerId = '' }) => ({
    code: decisionNumber ?? reportNumber,
    payer: payerId,
    more: { decisionDate, ...(decisionNumber && { plateNumber }) },
  }),
  owes: ({ found, procedure, today }) => ({
    lines: [...found.lines, ...lateLines(found, figureOf(procedure, 'late-payment-per-day'), today)],
  }),
})
