import * as z from 'zod'
import { dong, month, whole } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'unit',
      title: { vi: 'Đơn vị đóng bảo hiểm', en: 'The employer' },
      questions: {
        unitCode: {
          kind: 'text',
          label: { vi: 'Mã đơn vị tham gia bảo hiểm xã hội', en: 'Insurance unit code' },
          schema: z.string().regex(/^[A-Z0-9]{6,10}$/),
          advice: {
            vi: 'Mã có 6 đến 10 chữ cái in hoa hoặc chữ số',
            en: 'A code has 6 to 10 capital letters or digits',
          },
          required: true,
        },
        taxCode: company.questions.taxCode,
        companyName: company.questions.companyName,
      },
    },
    {
      id: 'contribution',
      title: { vi: 'Kỳ đóng', en: 'What is contributed' },
      questions: {
        month: {
          kind: 'month',
          label: { vi: 'Tháng đóng', en: 'Month' },
          schema: month,
          advice: { vi: 'Nhập tháng và năm, ví dụ 11/2026', en: 'Enter month and year, for example 11/2026' },
          required: true,
        },
        workers: {
          kind: 'number',
          label: { vi: 'Số người lao động tham gia', en: 'Insured workers' },
          schema: whole(1, 1_000_000),
          advice: { vi: 'Nhập số người, từ 1 trở lên', en: 'Enter how many, from 1' },
          required: true,
          inputMode: 'numeric',
        },
        salaryFund: {
          kind: 'money',
          label: { vi: 'Tổng quỹ tiền lương làm căn cứ đóng', en: 'Sum of all contribution salaries' },
          hint: {
            vi: 'Tổng tiền lương tháng làm căn cứ đóng của mọi người, đã tính mức trần',
            en: 'Of all workers for the month, each at most as high as the cap',
          },
          schema: dong,
          advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
          required: true,
          inputMode: 'numeric',
        },
      },
    },
  ],
})
