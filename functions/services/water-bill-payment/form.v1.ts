import * as z from 'zod'
import { month } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { province } from '../../../shared/service/questions.v1.ts'
import { companies } from './companies.ts'

const ids = Object.keys(companies) as [string, ...string[]]

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'bill',
      title: { vi: 'Hóa đơn tiền nước', en: 'Water bill' },
      questions: {
        province: {
          ...province,
          label: { vi: 'Tỉnh, thành phố nơi dùng nước', en: 'Province or city where the water is used' },
          hint: { vi: 'Mỗi nơi có đơn vị cấp nước riêng', en: 'Each has water companies of its own' },
        },
        waterCompany: {
          kind: 'select',
          label: { vi: 'Đơn vị cấp nước', en: 'Water company' },
          schema: z.enum(ids),
          advice: { vi: 'Chọn đơn vị ghi trên hóa đơn', en: 'Choose the company named on the bill' },
          required: true,
          options: Object.fromEntries(ids.map((id) => [id, companies[id]?.name ?? { vi: id, en: id }])),
        },
        customerCode: {
          kind: 'text',
          label: { vi: 'Mã khách hàng (danh bạ)', en: 'Customer code' },
          schema: z.string().regex(/^[A-Z0-9]{5,15}$/),
          advice: {
            vi: 'Mã có 5 đến 15 chữ cái in hoa hoặc chữ số',
            en: 'A code has 5 to 15 capital letters or digits',
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
