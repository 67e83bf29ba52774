import { payerFaults } from '../../../shared/bills/declared.ts'
import { amountFaults } from '../../../shared/bills/notice.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'
import { noticeLines } from './notice-lines.ts'

/** What a household or person owes on land: the tax office's notice for a land dossier, with the registration fee. */
export const service = definePaymentService({
  slug: 'land-financial-obligation',
  sector: 'land',
  forms: { 1: formV1 },
  needs: { figures: ['registration-fee', 'late-payment-per-day'] },
  issuer: 'tax-collection',
  asks: ({ taxNoticeNumber = '', dossierCode = '', payerTaxCode = '' }) => ({
    code: taxNoticeNumber,
    payer: payerTaxCode,
    more: { dossierCode },
  }),
  check: ({ answers: { payerTaxCode }, today }) => payerFaults('payerTaxCode', payerTaxCode, today),
  owes: ({ found, procedure, today }) => ({ lines: noticeLines(found, procedure, today) }),
  matches: ({ answers: { amount }, lines }) => amountFaults(amount, lines),
})
