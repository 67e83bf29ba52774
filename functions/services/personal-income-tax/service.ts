import { leftFaults, leftToPay, payerFaults, periodFaults, taxLine } from '../../../shared/bills/declared.ts'
import { vnd } from '../../../shared/money.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

const name = { vi: 'Thuế thu nhập cá nhân', en: 'Personal income tax' }
const withheldName = { vi: 'Đã khấu trừ, đã tạm nộp', en: 'Withheld or paid in advance' }

/**
 * Personal income tax, declared and paid: the tax that the person declares, less what was withheld. An amount that the tax
 * office has an identifier for is what its books say.
 */
export const service = definePaymentService({
  slug: 'personal-income-tax',
  sector: 'tax',
  forms: { 1: formV1 },
  issuer: 'tax-collection',
  asks: ({ payerTaxCode = '', paymentId, subItem = '', taxPeriod = '', taxOffice = '', year = '', ...answers }) => ({
    code: paymentId ?? payerTaxCode,
    payer: payerTaxCode,
    more: {
      ...(paymentId && { paymentId }),
      ...(year && { year }),
      subItem,
      taxPeriod,
      taxOffice,
      declared: String(leftToPay(answers.taxDeclared, answers.withheld)),
    },
  }),
  check: ({ answers: { payerTaxCode, taxPeriod, taxDeclared, withheld }, today }) => [
    ...payerFaults('payerTaxCode', payerTaxCode, today),
    ...periodFaults('taxPeriod', taxPeriod, today),
    ...leftFaults('withheld', taxDeclared, withheld),
  ],
  owes: ({ answers: { subItem = '', taxDeclared, withheld }, found }) => ({
    lines: found.lines.length > 0 ? found.lines : [taxLine(subItem, name, leftToPay(taxDeclared, withheld))],
    besides: withheld ? [{ code: 'withheld', name: withheldName, kind: 'tax', amount: vnd(Number(withheld)) }] : [],
  }),
})
