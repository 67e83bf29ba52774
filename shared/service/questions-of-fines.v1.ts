import * as z from 'zod'
import { line } from './accepted.ts'
import type { Question } from './form.ts'

/** What a decision on a fine is found by, the same for every field. Frozen with the forms that ask it. */
export const askOfFines = {
  decisionNumber: {
    kind: 'text',
    label: { vi: 'Số quyết định xử phạt', en: 'Decision number' },
    hint: { vi: 'Ghi ở đầu quyết định, ví dụ 1234/QĐ-XPHC', en: 'At the top of the decision, such as 1234/QĐ-XPHC' },
    schema: line(1, 50),
    advice: { vi: 'Nhập số quyết định, tối đa 50 ký tự', en: 'Enter the decision number, at most 50 characters' },
    required: true,
  },
  decisionDate: {
    kind: 'date',
    label: { vi: 'Ngày ra quyết định', en: 'Date of the decision' },
    schema: z.iso.date(),
    latest: 'today',
    advice: { vi: 'Nhập ngày có thật và không ở tương lai', en: 'Enter a real date that is not in the future' },
    required: true,
  },
  issuingAgency: {
    kind: 'text',
    label: { vi: 'Cơ quan ra quyết định', en: 'Who made the decision' },
    schema: line(2, 200),
    advice: { vi: 'Nhập tên cơ quan, từ 2 đến 200 ký tự', en: 'Enter its name, 2 to 200 characters' },
    required: true,
  },
  payerId: {
    kind: 'text',
    label: { vi: 'Số giấy tờ của người bị phạt', en: 'Number of the person who is fined' },
    hint: {
      vi: 'Số định danh cá nhân 12 chữ số, hoặc số chứng minh nhân dân cũ 9 chữ số',
      en: 'The personal number of 12 digits, or an old identity number of 9 digits',
    },
    schema: z.string().regex(/^(\d{9}|\d{12})$/),
    advice: { vi: 'Nhập 12 hoặc 9 chữ số', en: 'Enter 12 or 9 digits' },
    required: true,
    inputMode: 'numeric',
  },
} satisfies Record<string, Question>
