import { answerFault } from '../../../shared/service/form.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { contributionFigures, contributionOf } from './contribution.ts'
import { formV1 } from './form.v1.ts'

const future = { vi: 'Tháng này chưa bắt đầu', en: 'This month has not begun yet' }

/**
 * An employer's monthly contributions to social, health, unemployment and accident insurance, reckoned from the salaries
 * that it declares. What the insurance adds (arrears) comes with its answer. Only a representative pays.
 */
export const service = definePaymentService({
  slug: 'social-insurance-payment',
  sector: 'social-insurance',
  forms: { 1: formV1 },
  needs: { figures: contributionFigures },
  issuer: 'insurance-collection',
  actsFor: ({ taxCode }) => taxCode,
  asks: ({ unitCode = '', companyName = '', taxCode = '', month = '', workers = '', salaryFund = '' }) => ({
    code: unitCode,
    payer: companyName,
    more: { taxCode, month, workers, salaryFund },
  }),
  check: ({ answers: { taxCode, month = '' }, today }) => [
    ...enterpriseCodeFaults('taxCode', taxCode),
    ...(month > today.slice(0, 7) ? [answerFault('month', 'future', future)] : []),
  ],
  owes: ({ answers, procedure, found }) => ({
    lines: [...contributionOf(Number(answers.salaryFund ?? 0), procedure), ...found.lines],
  }),
})
