import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type Procedure, procedure } from '../../../shared/catalogue/procedure.ts'
import { pageOf, sitemapOf } from './page.ts'

const renewal = procedure.parse(
  JSON.parse(readFileSync('functions/services/driving-licence-renewal/procedure.json', 'utf8')),
)
const portalUrl = 'https://portal.example.vn'
const shown = (changes: Partial<Procedure> = {}, hasEnded = false) => ({
  record: { ...renewal, ...changes },
  hasEnded,
  linked: [],
  portalUrl,
})

test('a page tells what, how much, how long and how sure, in its language', () => {
  const vi = pageOf(shown(), 'vi')
  for (const told of [
    'Đổi, cấp lại giấy phép lái xe',
    '115.000\u00a0đ',
    '5 ngày làm việc',
    'Chưa kiểm chứng',
    '01/03/2025',
  ])
    expect(vi).toContain(told)
  const en = pageOf(shown(), 'en')
  for (const told of [
    'Renewal or replacement',
    '115,000\u00a0VND',
    '5 working days',
    'Unverified',
    '1 March 2025',
    'Source: ',
  ])
    expect(en).toContain(told)
  expect(vi).toContain(
    '<link rel="alternate" hreflang="en" href="https://portal.example.vn/procedures/en/driving-licence-renewal.html">',
  )
  expect(vi).not.toContain('<script')
})

test('whatever an administrator writes is text and never markup', () => {
  const hostile = { vi: '<script>alert("1")</script>', en: `'><img src=x onerror=alert(1)>` }
  const page = pageOf(
    shown({
      name: hostile,
      summary: hostile,
      notes: [{ text: hostile, mark: { status: 'unverified', source: hostile } }],
    }),
    'en',
  )
  expect(page).not.toMatch(/<img|<script/)
  expect(page).toContain('&#39;&gt;&lt;img src=x onerror=alert(1)&gt;')
})

test.each<[string, Partial<Procedure>, boolean, string]>([
  ['is filed online', {}, false, 'Do it online'],
  ['no service takes', { level: 'information' }, false, 'cannot be filed online'],
  ['was abolished', { status: 'abolished', validFrom: '2026-07-01' }, false, 'abolished on 1 July 2026'],
  ['has ended', { validTo: '2026-07-01' }, true, 'ended on 1 July 2026'],
])('a procedure that %s says so', (_, changes, hasEnded, told) => {
  const page = pageOf(shown(changes, hasEnded), 'en')
  expect(page).toContain(told)
  expect(page.includes('href="/services/driving-licence-renewal"')).toBe(told === 'Do it online')
})

test('figures are written as their language writes them, and linked procedures by their names', () => {
  const figure = (id: string, value: number, unit: 'percent' | 'days' | 'count' | 'date') => ({
    ...{ id, value, unit, mark: { status: 'unverified' as const } },
    name: { vi: id, en: id },
  })
  const figures = [figure('a', 0.5, 'percent'), figure('b', 1, 'days'), figure('c', 2026, 'count')]
  const more = [figure('d', 20270228, 'date'), figure('e', 12_500, 'count')]
  const linked = [
    { slug: 'promotion-announcement', name: { vi: 'Thông báo khuyến mại', en: 'Announcing a promotion' } },
  ]
  const page = (language: 'vi' | 'en') => pageOf({ ...shown({ figures: [...figures, ...more] }), linked }, language)
  for (const told of ['0,5%', '1\u00a0ngày', '>2026<', '28/02/2027', '12.500']) expect(page('vi')).toContain(told)
  for (const told of ['0.5%', '1\u00a0day<', '28 February 2027', '12,500']) expect(page('en')).toContain(told)
  expect(page('vi')).toContain('<a href="/procedures/promotion-announcement.html">Thông báo khuyến mại</a>')
  expect(page('en')).toContain('<a href="/procedures/en/promotion-announcement.html">Announcing a promotion</a>')
})

test('many fees of one source name it once, and a channel that costs the same says so', () => {
  const page = pageOf(shown({ channels: renewal.channels.map((one) => ({ ...one, fees: twoFees })) }), 'en')
  expect(page.split('one resolution')).toHaveLength(2)
  expect(page).toContain('<td>As online</td>')
})
const mark = { status: 'sourced' as const, source: { vi: 'một nghị quyết', en: 'one resolution' } }
const twoFees = ['a', 'b'].map((code) => ({
  ...{ code, mark, kind: 'fee' as const, name: { vi: code, en: code } },
  amount: { amount: 1_000, currency: 'VND' as const },
}))

const inFull: Partial<Procedure> = {
  level: 'partial',
  implementationLevels: ['province'],
  implementedBy: [{ id: 'csgt', name: { vi: 'Cục Cảnh sát giao thông', en: 'Traffic Police Department' } }],
  audienceNote: { vi: 'Người có giấy phép lái xe', en: 'Who has a driving licence' },
  result: { code: 'KQ.G01.000122', name: { vi: 'Giấy phép lái xe', en: 'Driving licence' } },
  papers: [
    {
      ...{ id: 'application', required: true, upload: false, code: '000.00.00.G01-KQ000123' },
      name: { vi: 'Đơn đề nghị', en: 'Application' },
      template: { name: { vi: 'Mẫu số 01', en: 'Form 01' }, url: 'https://example.vn/mau-01.docx' },
    },
  ],
  cases: [
    { name: { vi: 'Bị mất', en: 'Lost' }, steps: [{ vi: 'Trình báo', en: 'Report it' }], papers: ['application'] },
  ],
  requirements: [{ text: { vi: 'Đủ 18 tuổi', en: 'Of age' }, mark: { status: 'unverified' } }],
  legalBases: [{ number: '35/2024/TT-BGTVT', title: { vi: 'Thông tư', en: 'Circular' }, issuedOn: '2024-11-15' }],
  decision: {
    ...{ number: '1012/QĐ-BCA', title: { vi: 'Quyết định công bố', en: 'Announcing decision' } },
    ...{ issuedOn: '2025-02-28', issuedBy: { vi: 'Bộ Công an', en: 'The ministry of police' } },
    mark: { status: 'unverified' },
  },
  open: [{ place: 'prov-h49', from: '2026-12-01' }],
}

test('nothing that a record may tell is left out', () => {
  const linked = [{ slug: 'international-driving-permit', name: { vi: 'Bằng quốc tế', en: 'International permit' } }]
  const page = pageOf({ ...shown(inFull), linked }, 'en')
  for (const told of [
    ...['Partial', 'Province', 'Traffic Police Department', 'Who has a driving licence', 'KQ.G01.000122'],
    ...['000.00.00.G01-KQ000123', 'href="https://example.vn/mau-01.docx">Form 01</a>', 'Lost', 'Report it', 'Of age'],
    ...['35/2024/TT-BGTVT', '15 November 2024', '1012/QĐ-BCA', '28 February 2025', 'The ministry of police'],
    ...['not open nationwide', 'from 1 December 2026', 'international-driving-permit.html">International permit</a>'],
  ])
    expect(page).toContain(told)
})

test('the sitemap has each page in both languages', () => {
  const map = sitemapOf(['one', 'two'], portalUrl)
  expect(map.match(/<loc>[^<]+/g)).toEqual([
    '<loc>https://portal.example.vn/procedures/one.html',
    '<loc>https://portal.example.vn/procedures/en/one.html',
    '<loc>https://portal.example.vn/procedures/two.html',
    '<loc>https://portal.example.vn/procedures/en/two.html',
  ])
})
