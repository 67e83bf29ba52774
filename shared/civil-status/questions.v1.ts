import * as z from 'zod'
import { line, whole } from '../service/accepted.ts'
import type { Question } from '../service/form.ts'
import { ask } from '../service/questions.v1.ts'
import type { Text } from '../text.ts'
import { ethnicGroups } from './ethnic-groups.ts'

/** Questions of civil status that several services ask alike. Frozen with their forms: a change is a `questions.v2.ts`. */

const { prefill: _, autocomplete: __, hint: ___, ...name } = ask.fullName
const { prefill: ____, hint: _____, ...number } = ask.personalNumber
const { autocomplete: ______, ...birth } = ask.dateOfBirth

/** The full name of somebody else than the person who applies. */
export const nameOf = (label: Text) => ({ ...name, label }) satisfies Question

/** The personal number of somebody else, who may have none. */
export const numberOf = (label: Text, required: boolean) => ({ ...number, label, required }) satisfies Question

/** The date of birth of somebody else. */
export const birthOf = (label: Text) => ({ ...birth, label }) satisfies Question

export const ethnicityOf = (label: Text) =>
  ({
    kind: 'select',
    label,
    schema: z.enum(Object.keys(ethnicGroups) as [string, ...string[]]),
    advice: { vi: 'Chọn một dân tộc trong danh sách', en: 'Choose an ethnic group from the list' },
    required: true,
    options: ethnicGroups,
  }) satisfies Question

export const nationalityOf = (label: Text) =>
  ({
    kind: 'text',
    label,
    hint: { vi: 'Ví dụ: Việt Nam', en: 'For example: Viet Nam' },
    schema: line(2, 60),
    advice: { vi: 'Nhập tên nước, từ 2 đến 60 ký tự', en: 'Enter the country, 2 to 60 characters' },
    required: true,
  }) satisfies Question

/** A place in one line. */
export const placeOf = (label: Text, hint: Text) =>
  ({
    kind: 'text',
    label,
    hint,
    schema: line(2, 250),
    advice: { vi: 'Nhập địa danh, từ 2 đến 250 ký tự', en: 'Enter the place, 2 to 250 characters' },
    required: true,
  }) satisfies Question

export const timeOf = (label: Text) =>
  ({
    kind: 'text',
    label,
    hint: { vi: 'Giờ và phút, ví dụ 07:30', en: 'Hours and minutes, for example 07:30' },
    schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    advice: { vi: 'Nhập giờ từ 00:00 đến 23:59', en: 'Enter a time from 00:00 to 23:59' },
    required: false,
  }) satisfies Question

export const gender = {
  kind: 'radio',
  label: { vi: 'Giới tính', en: 'Gender' },
  schema: z.enum(['male', 'female']),
  advice: { vi: 'Chọn giới tính', en: 'Choose one' },
  required: true,
  options: { male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } },
} satisfies Question

export const copies = {
  kind: 'number',
  label: { vi: 'Số bản sao trích lục cần thêm', en: 'Certified extracts wanted' },
  hint: { vi: 'Từ 0 đến 20; bỏ trống nếu không cần', en: 'From 0 to 20; leave empty if you need none' },
  schema: whole(0, 20),
  advice: { vi: 'Nhập một số từ 0 đến 20', en: 'Enter a number from 0 to 20' },
  required: false,
  inputMode: 'numeric',
} satisfies Question

/** Who pays nothing for a late registration; each but the first has to be shown by a paper. */
export const feeExemption = {
  kind: 'radio',
  label: { vi: 'Đối tượng được miễn lệ phí', en: 'Are you exempt from the charge?' },
  schema: z.enum(['none', 'merit', 'poor', 'disabled']),
  advice: { vi: 'Chọn một trường hợp', en: 'Choose one' },
  required: true,
  options: {
    none: { vi: 'Không thuộc diện miễn', en: 'No' },
    merit: { vi: 'Gia đình có công với cách mạng', en: 'Family with merit for the revolution' },
    poor: { vi: 'Hộ nghèo', en: 'Poor household' },
    disabled: { vi: 'Người khuyết tật', en: 'Person with a disability' },
  },
} satisfies Question
