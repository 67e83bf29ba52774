import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { formV1 } from './form.v1.ts'
import { slipFaults, slipLines } from './slip.ts'

const total = (items: string | undefined): number =>
  slipLines(items).reduce((sum, { amount }) => sum + amount.amount, 0)

/**
 * A payment slip of an enterprise to the state budget: several taxes and periods in one payment, declared by a
 * representative and registered with the tax office before anything is paid.
 */
export const service = definePaymentService({
  slug: 'enterprise-e-tax-payment',
  sector: 'tax',
  forms: { 1: formV1 },
  issuer: 'tax-collection',
  actsFor: ({ taxCode }) => taxCode,
  asks: ({ taxCode = '', taxOffice = '', paymentId, items = '[]' }) => ({
    code: paymentId ?? taxCode,
    payer: taxCode,
    more: { taxOffice, items, total: String(total(items)) },
  }),
  check: ({ answers: { taxCode, items }, today }) => [
    ...enterpriseCodeFaults('taxCode', taxCode),
    ...slipFaults(items, today),
  ],
  // What the tax office adds, such as an adjustment, comes with its answer.
  owes: ({ answers: { items }, found }) => ({ lines: [...slipLines(items), ...found.lines] }),
})
