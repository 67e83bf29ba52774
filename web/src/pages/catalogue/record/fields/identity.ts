import { msg } from '@lingui/core/macro'
import { lifeEventNames } from '../../../../../../shared/search/life-events.ts'
import type { Content } from '../../types.ts'
import type { FieldsOf } from '../field.ts'

const levels = {
  full: msg`Toàn trình`,
  partial: msg`Một phần`,
  information: msg`Cung cấp thông tin`,
} satisfies Record<Content['level'], unknown>

const audiences = {
  citizen: msg`Cá nhân`,
  business: msg`Doanh nghiệp, tổ chức`,
} satisfies Record<Content['audience'][number], unknown>

const statuses = {
  published: msg`Đang thực hiện`,
  abolished: msg`Bãi bỏ`,
} satisfies Record<Content['status'], unknown>

type Names = 'name' | 'slug' | 'code' | 'summary' | 'keywords' | 'sector' | 'level' | 'audience' | 'audienceNote'

/** What it is, and how it is found. */
export const identity: FieldsOf<Pick<Content, Names | 'lifeEvents'>> = {
  slug: { kind: 'line', label: msg`Địa chỉ trên Cổng`, isFixed: true },
  name: { kind: 'text', label: msg`Tên thủ tục`, rows: 2 },
  code: {
    kind: 'line',
    label: msg`Mã thủ tục quốc gia`,
    hint: msg`Dạng 1.002809. Để trống nếu chưa được xác nhận.`,
    empty: 'null',
  },
  summary: { kind: 'text', label: msg`Giới thiệu ngắn`, rows: 3 },
  keywords: { kind: 'lines', label: msg`Từ khóa tìm kiếm`, hint: msg`Mỗi dòng một từ, cả cách gọi thường ngày.` },
  sector: { kind: 'pick', from: 'sectors', label: msg`Lĩnh vực` },
  level: { kind: 'choice', label: msg`Mức độ trực tuyến`, options: levels },
  audience: { kind: 'ticks', label: msg`Dành cho`, options: audiences },
  audienceNote: { kind: 'text', label: msg`Đối tượng thực hiện`, rows: 2, empty: 'leave' },
  lifeEvents: { kind: 'ticks', label: msg`Việc trong cuộc sống`, options: lifeEventNames },
}

/** When and where it holds. */
export const validity: FieldsOf<Pick<Content, 'validFrom' | 'validTo' | 'status' | 'open'>> = {
  validFrom: { kind: 'day', label: msg`Có hiệu lực từ ngày` },
  validTo: {
    kind: 'day',
    label: msg`Hết hiệu lực từ ngày`,
    hint: msg`Để trống nếu áp dụng đến khi có bản sau.`,
    empty: 'leave',
  },
  status: { kind: 'choice', label: msg`Tình trạng thủ tục`, options: statuses },
  open: {
    kind: 'list',
    label: msg`Nơi thí điểm`,
    hint: msg`Để trống nếu thực hiện trên cả nước.`,
    add: msg`Thêm nơi thí điểm`,
    empty: 'leave',
    key: 'place',
    heads: 'place',
    fresh: { place: '', from: '' },
    of: {
      kind: 'group',
      label: msg`Nơi thí điểm`,
      fields: {
        place: { kind: 'pick', from: 'places', label: msg`Tỉnh, thành phố` },
        from: { kind: 'day', label: msg`Mở từ ngày` },
      } satisfies FieldsOf<NonNullable<Content['open']>[number]>,
    },
  },
}
