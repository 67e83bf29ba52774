import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { addressLine, ask, commune, person, province } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    { ...person, title: { vi: 'Người nộp thuế', en: 'The taxpayer' } },
    {
      id: 'contact',
      title: { vi: 'Liên hệ', en: 'Contact' },
      questions: { phone: ask.phone, email: ask.email },
    },
    {
      id: 'business',
      title: { vi: 'Hộ kinh doanh', en: 'The business' },
      questions: {
        businessName: {
          kind: 'text',
          label: { vi: 'Tên hộ kinh doanh', en: 'Name of the business' },
          schema: z
            .string()
            .trim()
            .max(150)
            .regex(/^Hộ kinh doanh \S/),
          advice: {
            vi: 'Nhập “Hộ kinh doanh” và tên riêng, tối đa 150 ký tự',
            en: 'Enter “Hộ kinh doanh” and a name, at most 150 characters',
          },
          required: true,
        },
        province: {
          ...province,
          label: { vi: 'Tỉnh, thành phố nơi kinh doanh', en: 'Province or city of the business' },
        },
        commune,
        addressLine,
        mainIndustry: {
          kind: 'text',
          label: { vi: 'Ngành, nghề kinh doanh chính', en: 'Main business line' },
          schema: line(2, 250),
          advice: { vi: 'Nhập ngành, nghề, từ 2 đến 250 ký tự', en: 'Enter the line, 2 to 250 characters' },
          required: true,
        },
        startDate: {
          kind: 'date',
          label: { vi: 'Ngày bắt đầu kinh doanh', en: 'First day of business' },
          schema: z.iso.date(),
          advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
          required: true,
        },
        oldTaxCode: {
          kind: 'text',
          label: { vi: 'Mã số thuế 10 chữ số đã có', en: 'Your tax code of 10 digits, if any' },
          hint: {
            vi: 'Từ 01/7/2025, số định danh cá nhân là mã số thuế; mã cũ được gộp vào',
            en: 'Since 1 July 2025 the personal number is the tax code; the old one is joined with it',
          },
          schema: z.string().regex(/^\d{10}$/),
          advice: { vi: 'Mã số thuế cũ có đúng 10 chữ số', en: 'The old tax code has exactly 10 digits' },
          required: false,
          inputMode: 'numeric',
        },
      },
    },
  ],
})
