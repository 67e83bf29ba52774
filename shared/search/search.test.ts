import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ProcedureSummary } from '../catalogue/procedure.ts'
import { conceptsIn } from './concepts.ts'
import type { Filters } from './filters.ts'
import { type Answer, find, loadLibrary, makeLibrary, packOf } from './library.ts'
import { namedOn } from './names.ts'
import synonyms from './synonyms.json' with { type: 'json' }
import { variants } from './variants.ts'
import { words } from './words.ts'

const day = '2026-11-22'

const one = (slug: string, vi: string, en: string, more: Partial<ProcedureSummary> = {}): ProcedureSummary => ({
  slug,
  sector: 'transport',
  name: { vi, en },
  summary: { vi: '', en: '' },
  keywords: [],
  audience: ['citizen'],
  level: 'full',
  lifeEvents: [],
  overseenBy: [],
  ...more,
})

const answer: Answer = {
  id: 'faq-1',
  topic: 'fee',
  services: ['renewal'],
  question: { vi: 'Lệ phí đổi giấy phép lái xe là bao nhiêu?', en: 'What does a renewal cost?' },
  answer: { vi: 'Xem trên trang.', en: 'See the page.' },
}

const procedures = [
  one('renewal', 'Đổi, cấp lại giấy phép lái xe', 'Renewal of driving licence', {
    lifeEvents: ['vehicle'],
    overseenBy: ['mps'],
  }),
  one('birth', 'Đăng ký khai sinh', 'Birth registration', { sector: 'civil-status', lifeEvents: ['child'] }),
  one('identity', 'Cấp thẻ căn cước', 'Issuance of identity card', {
    open: [{ place: 'prov-h24', from: '2026-01-01' }],
  }),
  one('residence', 'Đăng ký thường trú', 'Permanent residence registration', { audience: ['citizen', 'business'] }),
  one('permit', 'Cấp giấy phép xây dựng', 'Construction permit', { overseenBy: ['moc'] }),
  one('import', 'Cấp giấy phép nhập khẩu', 'Import licence', { audience: ['business'] }),
]
const library = makeLibrary({ day, procedures, answers: [answer], sectors: [], named: namedOn(day) })
const slugs = (query: string, filters: Filters = {}) => find(library, query, filters).procedures.map(({ slug }) => slug)

describe('words', () => {
  test.each([
    ['Ký, kí', ['ki', 'ki']],
    ['lý lịch / lí lịch', ['li', 'lich', 'li', 'lich']],
    ['licences, licensing', ['licence', 'licencing']],
    ['C/O mẫu D', ['c', 'o', 'mau', 'd']],
    ['driver’s', ['driver']],
    ['  ', []],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('synonyms', () => {
  test('each term means its concept, and no term stands twice in one', () => {
    for (const [concept, terms] of Object.entries(synonyms)) {
      expect(new Set(terms).size).toBe(terms.length)
      for (const term of terms)
        expect({ term, meaning: conceptsIn(words(term)).map((found) => found.concept) }).toMatchObject({
          meaning: expect.arrayContaining([concept]),
        })
    }
  })

  test.each([
    ['chứng minh thư', 'identity'],
    ['chung minh nhan dan', 'identity'],
    ['CMND', 'identity'],
    ['hộ khẩu', 'residence'],
    ['nhap ho khau', 'residence'],
    ['bằng lái', 'renewal'],
    ['GPLX', 'renewal'],
    ['newborn', 'birth'],
    ['GPXD', 'permit'],
  ])('an old or short term, “%s”, finds today’s', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug)
  })

  test('and the other way round: today’s term finds what is still called by the old one', () => {
    const old = makeLibrary({
      ...{ day, answers: [], sectors: [], named: [] },
      procedures: [one('old', 'Tách sổ hộ khẩu', 'Splitting a household book'), ...procedures.slice(0, 2)],
    })
    expect(find(old, 'thường trú').procedures[0]?.slug).toBe('old')
  })
})

describe('typing', () => {
  test.each([
    ['doi giay phep lai xe', 'renewal'],
    ['Đổi giấy phép', 'renewal'],
    ['giay phep la', 'renewal'],
    ['giấp phép lái xe', 'renewal'],
    ['khai xinh', 'birth'],
    ['đăng kí khai sinh', 'birth'],
    ['license renewal', 'renewal'],
    ['registraton of birth', 'birth'],
    ['làm thủ tục đăng ký khai sinh ở đâu', 'birth'],
  ])('“%s” finds %s', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug)
  })

  test('words that nothing has find nothing', () => {
    expect(slugs('zzzz qqqq')).toEqual([])
  })

  test('whatever is typed, it is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => Array.isArray(slugs(query))))
  })

  test('a word is no variant of itself', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,8}$/), (word) => !variants(word).includes(word)))
  })
})

describe('filters', () => {
  test.each<[Filters, string[]]>([
    [{ lifeEvent: 'child' }, ['birth']],
    [{ sector: 'civil-status' }, ['birth']],
    [{ agency: 'mps' }, ['renewal']],
    [{ agency: 'mot' }, ['permit']],
    [{ audience: 'business' }, ['residence', 'import']],
    [{ place: 'prov-h49' }, ['renewal', 'birth', 'residence', 'permit', 'import']],
    [{ audience: 'citizen', lifeEvent: 'vehicle' }, ['renewal']],
  ])('%j', (filters, expected) => {
    expect(slugs('', filters)).toEqual(expected)
  })

  test('narrow what a query finds', () => {
    expect(slugs('giấy phép', { audience: 'business' })).toEqual(['import'])
  })

  test('a pilot is open where it has begun, by the old name of the place too', () => {
    expect(slugs('', { place: 'prov-h24' })).toContain('identity')
    expect(slugs('', { place: 'prov-h23' })).toContain('identity')
    const earlier = makeLibrary({ ...library.contents, day: '2025-12-31' })
    expect(find(earlier, '', { place: 'prov-h24' }).procedures.map(({ slug }) => slug)).not.toContain('identity')
  })
})

describe('agencies and places that a query names', () => {
  const named = (query: string) => find(library, query).named.map(({ id, now }) => [id, now?.id ?? null])

  test.each([
    ['đổi bằng lái ở Hải Dương', [['prov-h23', 'prov-h24']]],
    ['khai sinh binh duong', [['prov-h09', 'prov-h29']]],
    ['khai sinh Quảng Ninh', [['prov-h49', null]]],
    ['thừa thiên huế', [['prov-h57', null]]],
    ['bộ giao thông vận tải', [['mot', 'moc']]],
    ['Bộ LĐTBXH', [['molisa', 'moha']]],
    ['sài gòn', [['prov-h29', null]]],
    ['năm định kỳ', []],
    ['khai sinh', []],
  ])('“%s”', (query, expected) => {
    expect(named(query)).toEqual(expected)
  })

  test('a place takes nothing away from the rest of the query', () => {
    expect(slugs('khai sinh ở Hải Dương')[0]).toBe('birth')
  })

  test('an agency that was merged leads to what its successor oversees', () => {
    expect(slugs('bộ giao thông vận tải')[0]).toBe('permit')
  })
})

test('answers are found beside procedures', () => {
  expect(find(library, 'lệ phí đổi bằng lái').answers.map(({ id }) => id)).toEqual(['faq-1'])
})

test('an index that was sent and loaded finds the same', () => {
  const loaded = loadLibrary(JSON.parse(JSON.stringify(packOf(library))))
  for (const query of ['bang lai', 'khai xinh', 'giay phep', 'hai duong'])
    expect(find(loaded, query)).toEqual(find(library, query))
})
