import { msg } from '@lingui/core/macro'
import type { Content } from '../../types.ts'
import type { Field, FieldsOf } from '../field.ts'
import { mark } from './marked.ts'

type Basis = Content['legalBases'][number]
type Decision = NonNullable<Content['decision']>

const basis: FieldsOf<Basis> = {
  number: { kind: 'line', label: msg`Số, ký hiệu` },
  title: { kind: 'text', label: msg`Trích yếu`, rows: 2 },
  issuedOn: { kind: 'day', label: msg`Ngày ban hành`, empty: 'leave' },
  url: { kind: 'line', label: msg`Địa chỉ văn bản`, hint: msg`Bắt đầu bằng https://`, empty: 'leave' },
}

const decision: FieldsOf<Decision> = {
  ...basis,
  issuedBy: { kind: 'text', label: msg`Cơ quan ban hành`, empty: 'leave' },
  mark,
}

/** The law behind it. */
export const law: FieldsOf<Pick<Content, 'legalBases' | 'decision'>> = {
  legalBases: {
    kind: 'list',
    label: msg`Căn cứ pháp lý`,
    add: msg`Thêm văn bản`,
    key: 'number',
    heads: 'number',
    fresh: { number: '', title: { vi: '', en: '' } },
    of: { kind: 'group', label: msg`Văn bản`, fields: basis },
  },
  decision: {
    kind: 'group',
    label: msg`Quyết định công bố`,
    empty: 'leave',
    fresh: { number: '', title: { vi: '', en: '' }, mark: { status: 'unverified' } },
    fields: decision,
  },
}

const implementationLevels = {
  central: msg`Cấp bộ, ngành`,
  province: msg`Cấp tỉnh`,
  commune: msg`Cấp xã`,
} satisfies Record<Content['implementationLevels'][number], unknown>

const agencies: FieldsOf<Content['agencies']> = {
  receives: { kind: 'text', label: msg`Nơi tiếp nhận` },
  decides: { kind: 'text', label: msg`Cơ quan quyết định` },
}

const result: FieldsOf<Content['result']> = {
  name: { kind: 'text', label: msg`Tên kết quả` },
  code: { kind: 'line', label: msg`Mã kết quả trong danh mục quốc gia`, empty: 'null' },
}

const agency = (label: Field['label']): Field => ({ kind: 'pick', from: 'agencies', label })

type Names = 'agencies' | 'result' | 'implementationLevels' | 'implementedBy' | 'overseenBy' | 'managedBy'

/** Who carries it out, and what comes of it. */
export const carrying: FieldsOf<Pick<Content, Names>> = {
  agencies: { kind: 'group', label: msg`Cơ quan thực hiện`, fields: agencies },
  result: { kind: 'group', label: msg`Kết quả`, fields: result },
  implementationLevels: { kind: 'ticks', label: msg`Cấp thực hiện`, options: implementationLevels },
  implementedBy: {
    kind: 'list',
    label: msg`Các cơ quan trực tiếp thực hiện`,
    add: msg`Thêm cơ quan thực hiện`,
    heads: 'name',
    fresh: { id: null, name: { vi: '', en: '' } },
    of: {
      kind: 'group',
      label: msg`Cơ quan`,
      fields: {
        name: { kind: 'text', label: msg`Tên cơ quan` },
        id: { ...agency(msg`Trong danh mục cơ quan`), empty: 'null' } as Field,
      } satisfies FieldsOf<Content['implementedBy'][number]>,
    },
  },
  overseenBy: {
    kind: 'list',
    label: msg`Bộ, ngành quản lý lĩnh vực`,
    add: msg`Thêm bộ, ngành`,
    fresh: '',
    of: agency(msg`Bộ, ngành`),
  },
  managedBy: {
    ...agency(msg`Cơ quan quản lý bản ghi`),
    hint: msg`Để trống thì cơ quan phụ trách lĩnh vực quản lý. Chỉ Văn phòng Chính phủ chuyển được bản ghi.`,
    empty: 'leave',
  } as Field,
}

const asked: FieldsOf<Content['faq'][number]> = {
  question: { kind: 'text', label: msg`Câu hỏi` },
  answer: { kind: 'text', label: msg`Trả lời`, rows: 3 },
}

/** What else helps whoever reads it. */
export const reading: FieldsOf<Pick<Content, 'notes' | 'faq' | 'linked'>> = {
  notes: {
    kind: 'list',
    label: msg`Lưu ý`,
    add: msg`Thêm lưu ý`,
    heads: 'text',
    fresh: { text: { vi: '', en: '' }, mark: { status: 'unverified' } },
    of: {
      kind: 'group',
      label: msg`Lưu ý`,
      fields: { text: { kind: 'text', label: msg`Nội dung`, rows: 3 }, mark } satisfies FieldsOf<
        Content['notes'][number]
      >,
    },
  },
  faq: {
    kind: 'list',
    label: msg`Câu hỏi trong bản ghi`,
    add: msg`Thêm câu hỏi`,
    heads: 'question',
    fresh: { question: { vi: '', en: '' }, answer: { vi: '', en: '' } },
    of: { kind: 'group', label: msg`Câu hỏi`, fields: asked },
  },
  linked: {
    kind: 'list',
    label: msg`Thường làm cùng`,
    add: msg`Thêm thủ tục`,
    fresh: '',
    of: { kind: 'pick', from: 'procedures', label: msg`Thủ tục` },
  },
}
