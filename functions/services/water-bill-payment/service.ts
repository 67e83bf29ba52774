import { answerFault } from '../../../shared/service/form.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { companies } from './companies.ts'
import { formV1 } from './form.v1.ts'

const elsewhere = {
  vi: 'Đơn vị này không cấp nước ở tỉnh, thành phố đã chọn',
  en: 'This company supplies no water in the province chosen',
}

/** Paying a water bill. Each province has water companies of its own, and each its own customer codes. */
export const service = definePaymentService({
  slug: 'water-bill-payment',
  sector: 'water',
  forms: { 1: formV1 },
  issuer: 'water-companies',
  asks: ({ customerCode = '', waterCompany = '', period }) => ({
    code: customerCode,
    biller: waterCompany,
    ...(period && { more: { period } }),
  }),
  check: ({ answers: { province, waterCompany = '' } }) =>
    companies[waterCompany]?.province === province ? [] : [answerFault('waterCompany', 'elsewhere', elsewhere)],
})
