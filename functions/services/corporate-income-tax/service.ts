import { leftFaults, leftToPay, periodFaults, taxLine } from '../../../shared/bills/declared.ts'
import { vnd } from '../../../shared/money.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { formV1 } from './form.v1.ts'

const name = { vi: 'Thuế thu nhập doanh nghiệp', en: 'Corporate income tax' }
const paidName = { vi: 'Đã tạm nộp trong kỳ', en: 'Provisional payments' }

/**
 * Corporate income tax, declared and paid by a representative: the tax declared for the period, less the provisional
 * payments. An amount that the tax office has an identifier for is what its books say.
 */
export const service = definePaymentService({
  slug: 'corporate-income-tax',
  sector: 'tax',
  forms: { 1: formV1 },
  issuer: 'tax-collection',
  actsFor: ({ taxCode }) => taxCode,
  asks: ({ taxCode = '', paymentId, subItem = '', taxPeriod = '', taxOffice = '', taxDeclared, provisional }) => ({
    code: paymentId ?? taxCode,
    payer: taxCode,
    more: {
      ...(paymentId && { paymentId }),
      subItem,
      taxPeriod,
      taxOffice,
      declared: String(leftToPay(taxDeclared, provisional)),
    },
  }),
  check: ({ answers: { taxCode, taxPeriod, taxDeclared, provisional }, today }) => [
    ...enterpriseCodeFaults('taxCode', taxCode),
    ...periodFaults('taxPeriod', taxPeriod, today),
    ...leftFaults('provisional', taxDeclared, provisional),
  ],
  owes: ({ answers: { subItem = '', taxDeclared, provisional }, found }) => ({
    lines: found.lines.length > 0 ? found.lines : [taxLine(subItem, name, leftToPay(taxDeclared, provisional))],
    besides: provisional
      ? [{ code: 'provisional', name: paidName, kind: 'tax', amount: vnd(Number(provisional)) }]
      : [],
  }),
})
