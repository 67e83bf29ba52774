import { msg } from '@lingui/core/macro'
import type { Content } from '../../types.ts'
import type { FieldsOf } from '../field.ts'
import { askedIf, mark, time } from './marked.ts'

type Channel = Content['channels'][number]
type Fee = Channel['fees'][number]
type Paper = Content['papers'][number]

const channels = {
  online: msg`Trực tuyến`,
  counter: msg`Trực tiếp tại quầy`,
  post: msg`Qua bưu chính`,
} satisfies Record<Channel['channel'], unknown>

const fee: FieldsOf<Fee> = {
  name: { kind: 'text', label: msg`Tên khoản thu` },
  amount: { kind: 'money', label: msg`Số tiền` },
  kind: {
    kind: 'choice',
    label: msg`Loại khoản thu`,
    options: { fee: msg`Phí`, charge: msg`Lệ phí` } satisfies Record<Fee['kind'], unknown>,
  },
  code: { kind: 'line', label: msg`Mã khoản thu`, hint: msg`Dịch vụ tính tiền theo mã này.` },
  mark,
}

const channel: FieldsOf<Channel> = {
  channel: { kind: 'choice', label: msg`Cách nộp`, options: channels },
  time: time(msg`Thời hạn giải quyết`),
  note: { kind: 'text', label: msg`Thời hạn, lệ phí phụ thuộc vào`, rows: 2, empty: 'leave' },
  mark: { ...mark, label: msg`Nguồn của thời hạn` },
  fees: {
    kind: 'list',
    label: msg`Phí, lệ phí`,
    add: msg`Thêm khoản thu`,
    key: 'code',
    heads: 'name',
    fresh: {
      code: '',
      name: { vi: '', en: '' },
      kind: 'charge',
      amount: { amount: 0, currency: 'VND' },
      mark: { status: 'unverified' },
    },
    of: { kind: 'group', label: msg`Khoản thu`, fields: fee },
  },
}

const template: FieldsOf<NonNullable<Paper['template']>> = {
  name: { kind: 'text', label: msg`Tên mẫu` },
  url: { kind: 'line', label: msg`Địa chỉ tải mẫu`, empty: 'leave' },
}

const paper: FieldsOf<Paper> = {
  name: { kind: 'text', label: msg`Tên giấy tờ`, rows: 2 },
  id: { kind: 'line', label: msg`Mã giấy tờ trên Cổng`, hint: msg`Chữ thường không dấu, nối bằng gạch ngang.` },
  required: { kind: 'yes', label: msg`Bắt buộc nộp` },
  upload: { kind: 'yes', label: msg`Nộp bằng tệp` },
  note: { kind: 'text', label: msg`Hướng dẫn`, rows: 2, empty: 'leave' },
  code: { kind: 'line', label: msg`Mã trong danh mục quốc gia`, empty: 'null' },
  template: {
    kind: 'group',
    label: msg`Mẫu giấy để điền`,
    empty: 'leave',
    fresh: { name: { vi: '', en: '' } },
    fields: template,
  },
  askedIf,
}

/** How it is filed: channels with their time and fees, papers. */
export const filing: FieldsOf<Pick<Content, 'channels' | 'papers'>> = {
  channels: {
    kind: 'list',
    label: msg`Cách nộp, thời hạn và lệ phí`,
    add: msg`Thêm cách nộp`,
    key: 'channel',
    heads: 'channel',
    fresh: { channel: 'counter', time: { value: 0, unit: 'working_days' }, fees: [], mark: { status: 'unverified' } },
    of: { kind: 'group', label: msg`Cách nộp`, fields: channel },
  },
  papers: {
    kind: 'list',
    label: msg`Giấy tờ cần có`,
    add: msg`Thêm giấy tờ`,
    key: 'id',
    heads: 'name',
    fresh: { id: '', name: { vi: '', en: '' }, required: true, upload: true },
    of: { kind: 'group', label: msg`Giấy tờ`, fields: paper },
  },
}
