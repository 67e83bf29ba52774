import * as z from 'zod'
import { dong, line, lines, month } from '../../../shared/service/accepted.ts'
import { type Column, defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'

const ownMonth = { vi: 'Nhập tháng và năm, ví dụ 2026-11', en: 'Enter month and year, for example 2026-11' }

const worker = {
  fullName: {
    kind: 'text',
    label: { vi: 'Họ và tên', en: 'Full name' },
    schema: line(2, 100),
    advice: { vi: 'Nhập họ và tên, từ 2 đến 100 ký tự', en: 'Enter the full name, 2 to 100 characters' },
    required: true,
  },
  personalNumber: {
    kind: 'text',
    label: { vi: 'Số định danh cá nhân', en: 'Personal number' },
    schema: z.string().regex(/^\d{12}$/),
    advice: { vi: 'Số định danh cá nhân có đúng 12 chữ số', en: 'A personal number has exactly 12 digits' },
    required: true,
  },
  socialInsuranceNumber: {
    kind: 'text',
    label: { vi: 'Mã số BHXH (bỏ trống nếu chưa có)', en: 'Social insurance number (empty if none yet)' },
    schema: z.string().regex(/^\d{10}$/),
    advice: { vi: 'Mã số bảo hiểm xã hội có đúng 10 chữ số', en: 'A social insurance number has exactly 10 digits' },
    required: false,
  },
  change: {
    kind: 'select',
    label: { vi: 'Thay đổi', en: 'Change' },
    schema: z.enum(['increase', 'decrease', 'salary']),
    advice: { vi: 'Chọn một loại thay đổi', en: 'Choose one kind of change' },
    required: true,
    options: {
      increase: { vi: 'Tăng lao động', en: 'Worker joins' },
      decrease: { vi: 'Giảm lao động', en: 'Worker leaves' },
      salary: { vi: 'Điều chỉnh tiền lương', en: 'Salary changes' },
    },
  },
  position: {
    kind: 'text',
    label: { vi: 'Chức vụ, công việc', en: 'Position' },
    schema: line(2, 200),
    advice: { vi: 'Nhập chức vụ, từ 2 đến 200 ký tự', en: 'Enter the position, 2 to 200 characters' },
    required: true,
  },
  salary: {
    kind: 'money',
    label: { vi: 'Tiền lương tháng đóng bảo hiểm (đồng)', en: 'Insured monthly salary (đồng)' },
    schema: dong,
    advice: { vi: 'Nhập số tiền bằng chữ số, ví dụ 8500000', en: 'Enter the amount in digits, for example 8500000' },
    required: false,
  },
  fromMonth: {
    kind: 'month',
    label: { vi: 'Từ tháng', en: 'From' },
    schema: month,
    advice: ownMonth,
    required: true,
  },
  toMonth: {
    kind: 'month',
    label: { vi: 'Đến tháng (bỏ trống nếu chưa biết)', en: 'Until (empty if not known)' },
    schema: month,
    advice: ownMonth,
    required: false,
  },
} satisfies Record<string, Column>

export const formV1 = defineForm({
  version: 1,
  groups: [
    company,
    {
      id: 'unit',
      title: { vi: 'Đơn vị tham gia bảo hiểm', en: 'Your insured unit' },
      questions: {
        unitCode: {
          kind: 'text',
          label: { vi: 'Mã đơn vị tham gia bảo hiểm xã hội', en: 'Insurance unit code' },
          hint: { vi: 'Ví dụ TZH490L', en: 'For example TZH490L' },
          schema: z.string().regex(/^[A-Z0-9]{6,10}$/),
          advice: {
            vi: 'Mã đơn vị có 6 đến 10 chữ cái in hoa và chữ số',
            en: 'A unit code has 6 to 10 capital letters and digits',
          },
          required: true,
        },
        reportPeriod: {
          kind: 'radio',
          label: { vi: 'Kỳ báo cáo sử dụng lao động', en: 'Labour report' },
          schema: z.enum(['H1', 'H2', 'event']),
          advice: { vi: 'Chọn một kỳ báo cáo', en: 'Choose one' },
          required: true,
          options: {
            H1: { vi: '6 tháng đầu năm', en: 'First half of the year' },
            H2: { vi: 'Cả năm', en: 'Whole year' },
            event: { vi: 'Khi có thay đổi', en: 'On this change only' },
          },
        },
      },
    },
    {
      id: 'changes',
      title: { vi: 'Lao động thay đổi', en: 'Workers who change' },
      questions: {
        changes: {
          label: { vi: 'Danh sách lao động thay đổi', en: 'Changed workers' },
          hint: { vi: 'Mỗi dòng một người, tối đa 30 người', en: 'One person on each line, 30 at most' },
          advice: { vi: 'Khai từ 1 đến 30 lao động, đủ các cột', en: 'List 1 to 30 workers with all columns' },
          required: true,
          ...lines(worker, 30),
        },
      },
    },
  ],
})
