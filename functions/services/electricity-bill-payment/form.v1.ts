import * as z from 'zod'
import { month } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'bill',
      title: { vi: 'Hóa đơn tiền điện', en: 'Electricity bill' },
      questions: {
        customerCode: {
          kind: 'text',
          label: { vi: 'Mã khách hàng', en: 'Customer code' },
          hint: { vi: 'In trên hóa đơn: 2 chữ cái và 11 chữ số', en: 'On your bill: 2 letters and 11 digits' },
          schema: z.string().regex(/^[A-Z]{2}\d{11}$/),
          advice: {
            vi: 'Mã khách hàng có 2 chữ cái in hoa và 11 chữ số, ví dụ PA01000123456',
            en: 'A customer code has 2 capital letters and 11 digits, for example PA01000123456',
          },
          required: true,
        },
        period: {
          kind: 'month',
          label: { vi: 'Kỳ hóa đơn', en: 'Billing month' },
          hint: { vi: 'Bỏ trống để xem kỳ mới nhất', en: 'Leave empty for the latest bill' },
          schema: month,
          advice: { vi: 'Nhập tháng và năm, ví dụ 11/2026', en: 'Enter month and year, for example 11/2026' },
          required: false,
        },
      },
    },
  ],
})
