import { expect, test } from '@jest/globals'
import type { ProcedureSummary } from '../api/types.ts'
import { procedureIndex } from './procedures.ts'

const one = (slug: string, vi: string, en: string, keywords: string[] = []): ProcedureSummary => ({
  slug,
  sector: 'transport',
  name: { vi, en },
  summary: { vi, en },
  keywords,
  audience: ['citizen'],
  level: 'full',
  lifeEvents: [],
  overseenBy: [],
})
const find = procedureIndex([
  one('driving-licence-renewal', 'Đổi, cấp lại giấy phép lái xe', 'Renewal of driving licence', ['bằng lái']),
  one('birth-registration', 'Đăng ký khai sinh', 'Birth registration'),
])
const slugs = (query: string) => find(query).map(({ slug }) => slug)

test.each(['doi giay phep lai xe', 'Đổi giấy phép', 'bang lai', 'driving', 'giay phep la', 'license renewal'])(
  '“%s” finds the renewal of a driving licence first',
  (query) => {
    expect(slugs(query)[0]).toBe('driving-licence-renewal')
  },
)

test('words that nothing has find nothing', () => {
  expect(slugs('xuất khẩu gạo')).toEqual([])
})
