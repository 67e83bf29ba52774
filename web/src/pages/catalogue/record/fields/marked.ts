import { msg } from '@lingui/core/macro'
import type { Duration } from '../../../../api/types.ts'
import type { Field, FieldsOf } from '../field.ts'

/** Every figure says where it comes from, or that nobody has checked it. */
export const mark: Field = { kind: 'mark', label: msg`Nguồn của số liệu, thông tin` }

export const units = {
  working_hours: msg`giờ làm việc`,
  working_days: msg`ngày làm việc`,
  calendar_days: msg`ngày`,
}

const span: FieldsOf<Duration> = {
  value: { kind: 'number', label: msg`Số` },
  unit: { kind: 'choice', label: msg`Đơn vị`, options: units },
}

export const time = (label: Field['label']): Field => ({ kind: 'group', label, fields: span })

/** When something is asked for, by the answers of the form. */
export const askedIf: Field = {
  kind: 'group',
  label: msg`Chỉ khi câu trả lời trong biểu mẫu là`,
  empty: 'leave',
  fresh: { question: '' },
  fields: {
    question: { kind: 'line', label: msg`Tên câu hỏi`, hint: msg`Tên dùng trong biểu mẫu, ví dụ: province` },
    in: { kind: 'lines', label: msg`Một trong các câu trả lời`, hint: msg`Mỗi dòng một mã.`, empty: 'leave' },
    notIn: { kind: 'lines', label: msg`Không phải các câu trả lời`, hint: msg`Mỗi dòng một mã.`, empty: 'leave' },
  },
}
