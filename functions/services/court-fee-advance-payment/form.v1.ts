import * as z from 'zod'
import { dong, line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'notice',
      title: { vi: 'Thông báo nộp tạm ứng án phí', en: 'The court’s notice' },
      questions: {
        noticeNumber: {
          kind: 'text',
          label: { vi: 'Số thông báo nộp tiền', en: 'Notice number' },
          schema: line(1, 50),
          advice: { vi: 'Nhập số thông báo, tối đa 50 ký tự', en: 'Enter the number, at most 50 characters' },
          required: true,
        },
        court: {
          kind: 'text',
          label: { vi: 'Tòa án ra thông báo', en: 'Court' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên tòa án, từ 2 đến 200 ký tự', en: 'Enter its name, 2 to 200 characters' },
          required: true,
        },
        payerId: {
          kind: 'text',
          label: { vi: 'Số định danh hoặc mã số thuế của người nộp', en: 'Personal number or tax code of the payer' },
          schema: z.string().regex(/^(\d{10}(-\d{3})?|\d{12})$/),
          advice: { vi: 'Nhập 12 hoặc 10 chữ số', en: 'Enter 12 or 10 digits' },
          required: true,
          inputMode: 'numeric',
        },
        amount: {
          kind: 'money',
          label: { vi: 'Số tiền trên thông báo', en: 'Amount of the notice' },
          schema: dong,
          advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
          required: true,
          inputMode: 'numeric',
        },
      },
    },
  ],
})
