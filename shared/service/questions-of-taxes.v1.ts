import * as z from 'zod'
import { line } from './accepted.ts'
import type { Question } from './form.ts'
import { province } from './questions.v1.ts'

/** `MM/YYYY`, `Q1/YYYY` or `YYYY`, as a payment slip to the state budget has it. */
export const taxPeriod = z.string().regex(/^((0[1-9]|1[0-2])\/20\d\d|Q[1-4]\/20\d\d|20\d\d)$/)
export const taxPeriodAdvice = {
  vi: 'Nhập tháng (11/2026), quý (Q4/2026) hoặc năm (2026)',
  en: 'Enter a month (11/2026), a quarter (Q4/2026) or a year (2026)',
}

export const subItem = z.string().regex(/^\d{4}$/)
export const subItemAdvice = { vi: 'Mã tiểu mục có 4 chữ số', en: 'A budget sub-item has 4 digits' }

/** What every payment of a tax asks. Frozen with the forms that ask it. */
export const askOfTaxes = {
  payerTaxCode: {
    kind: 'text',
    label: { vi: 'Mã số thuế người nộp', en: 'Tax code of the taxpayer' },
    hint: {
      vi: 'Cá nhân: 10 chữ số, hoặc số định danh cá nhân 12 chữ số',
      en: 'A person: 10 digits, or the personal number of 12 digits',
    },
    schema: z.string().regex(/^(\d{10}(-\d{3})?|\d{12})$/),
    advice: { vi: 'Nhập mã số thuế có thật', en: 'Enter a real tax code' },
    required: true,
    inputMode: 'numeric',
  },
  taxOffice: {
    ...province,
    label: { vi: 'Cơ quan thuế quản lý', en: 'Managing tax office' },
    hint: { vi: 'Thuế tỉnh, thành phố nơi bạn khai thuế', en: 'The tax office of the province where you declare' },
  },
  paymentId: {
    kind: 'text',
    label: { vi: 'Mã định danh khoản phải nộp (ID)', en: 'Identifier of the amount due' },
    hint: {
      vi: 'Có trên thông báo của cơ quan thuế; bỏ trống nếu tự khai',
      en: 'On the tax office’s notice; leave empty if you declare by yourself',
    },
    schema: line(1, 50),
    advice: { vi: 'Nhập tối đa 50 ký tự', en: 'Enter at most 50 characters' },
    required: false,
  },
  subItem: {
    kind: 'text',
    label: { vi: 'Mã tiểu mục (nội dung kinh tế)', en: 'Budget sub-item' },
    schema: subItem,
    advice: subItemAdvice,
    required: true,
    inputMode: 'numeric',
  },
  taxPeriod: {
    kind: 'text',
    label: { vi: 'Kỳ thuế', en: 'Tax period' },
    schema: taxPeriod,
    advice: taxPeriodAdvice,
    required: true,
  },
} satisfies Record<string, Question>
