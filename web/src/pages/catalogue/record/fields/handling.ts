import { msg } from '@lingui/core/macro'
import type { Content } from '../../types.ts'
import type { Field, FieldsOf } from '../field.ts'
import { askedIf, mark, time } from './marked.ts'

type Figure = Content['figures'][number]
type Consultation = Content['consultations'][number]

const figureUnits = {
  vnd: msg`đồng`,
  percent: msg`phần trăm`,
  days: msg`ngày`,
  months: msg`tháng`,
  years: msg`năm`,
  count: msg`số lượng`,
  date: msg`ngày, viết liền năm tháng ngày`,
} satisfies Record<Figure['unit'], unknown>

const figure: FieldsOf<Figure> = {
  name: { kind: 'text', label: msg`Tên mức` },
  value: { kind: 'number', label: msg`Giá trị` },
  unit: { kind: 'choice', label: msg`Đơn vị`, options: figureUnits },
  id: { kind: 'line', label: msg`Mã mức`, hint: msg`Dịch vụ tính theo mã này.` },
  mark,
}

const consultation: FieldsOf<Consultation> = {
  agency: { kind: 'text', label: msg`Cơ quan được lấy ý kiến` },
  purpose: { kind: 'text', label: msg`Nội dung lấy ý kiến`, rows: 2 },
  within: time(msg`Thời hạn trả lời`),
  id: { kind: 'line', label: msg`Mã lần lấy ý kiến` },
  partner: { kind: 'line', label: msg`Mã kết nối của cơ quan` },
  shares: { kind: 'lines', label: msg`Câu trả lời được gửi kèm`, hint: msg`Mỗi dòng một tên câu hỏi trong biểu mẫu.` },
  raises: { kind: 'yes', label: msg`Ý kiến có thể đặt ra khoản phải nộp`, empty: 'leave' },
  askedIf,
  mark,
}

const steps = (label: Field['label']): Field => ({
  kind: 'list',
  label,
  add: msg`Thêm bước`,
  fresh: { vi: '', en: '' },
  of: { kind: 'text', label: msg`Bước`, rows: 2 },
})

type Names = 'figures' | 'consultations' | 'steps' | 'cases' | 'requirements'

/** How it is dealt with: steps and cases, conditions, figures, other agencies' opinions. */
export const handling: FieldsOf<Pick<Content, Names>> = {
  steps: steps(msg`Trình tự thực hiện`),
  cases: {
    kind: 'list',
    label: msg`Các trường hợp`,
    hint: msg`Khi giấy tờ và trình tự khác nhau theo trường hợp.`,
    add: msg`Thêm trường hợp`,
    heads: 'name',
    fresh: { name: { vi: '', en: '' }, steps: [], papers: [] },
    of: {
      kind: 'group',
      label: msg`Trường hợp`,
      fields: {
        name: { kind: 'text', label: msg`Tên trường hợp` },
        papers: { kind: 'papers', label: msg`Giấy tờ của trường hợp này` },
        steps: steps(msg`Trình tự của trường hợp này`),
      } satisfies FieldsOf<Content['cases'][number]>,
    },
  },
  requirements: {
    kind: 'list',
    label: msg`Yêu cầu, điều kiện`,
    add: msg`Thêm điều kiện`,
    heads: 'text',
    fresh: { text: { vi: '', en: '' }, mark: { status: 'unverified' } },
    of: {
      kind: 'group',
      label: msg`Điều kiện`,
      fields: { text: { kind: 'text', label: msg`Nội dung điều kiện`, rows: 2 }, mark } satisfies FieldsOf<
        Content['requirements'][number]
      >,
    },
  },
  figures: {
    kind: 'list',
    label: msg`Các mức được áp dụng`,
    hint: msg`Những con số mà dịch vụ tính theo: tỷ lệ, giới hạn, số ngày.`,
    add: msg`Thêm mức`,
    key: 'id',
    heads: 'name',
    fresh: { id: '', name: { vi: '', en: '' }, value: 0, unit: 'vnd', mark: { status: 'unverified' } },
    of: { kind: 'group', label: msg`Mức`, fields: figure },
  },
  consultations: {
    kind: 'list',
    label: msg`Lấy ý kiến cơ quan khác`,
    add: msg`Thêm cơ quan lấy ý kiến`,
    key: 'id',
    heads: 'agency',
    fresh: {
      ...{ id: '', agency: { vi: '', en: '' }, partner: '', purpose: { vi: '', en: '' }, shares: [] },
      ...{ within: { value: 0, unit: 'working_days' }, mark: { status: 'unverified' } },
    },
    of: { kind: 'group', label: msg`Lần lấy ý kiến`, fields: consultation },
  },
}
