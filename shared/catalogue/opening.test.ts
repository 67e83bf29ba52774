import { describe, expect, test } from '@jest/globals'
import { isOpenAt, isOpenSomewhere, whereOpen } from './opening.ts'

const open = [
  { place: 'prov-h49', from: '2026-12-01' },
  { place: 'prov-h26', from: '2026-11-01' },
]
const names = { 'prov-h49': { vi: 'Quảng Ninh', en: 'Quang Ninh' }, 'prov-h26': { vi: 'Hà Nội', en: 'Ha Noi' } }
const nameOf = (id: string) => names[id as keyof typeof names]

describe('a pilot', () => {
  test.each([
    ['the day before it begins', 'prov-h26', '2026-10-31', false],
    ['on its first day', 'prov-h26', '2026-11-01', true],
    ['where it comes later', 'prov-h49', '2026-11-30', false],
    ['where it came later', 'prov-h49', '2026-12-01', true],
    ['where it never comes', 'prov-h01', '2030-01-01', false],
  ])('%s', (_, place, day, isOpen) => {
    expect(isOpenAt({ open }, place, day)).toBe(isOpen)
  })

  test('is open somewhere once it has begun in one place', () => {
    expect(isOpenSomewhere({ open }, '2026-10-31')).toBe(false)
    expect(isOpenSomewhere({ open }, '2026-11-01')).toBe(true)
  })

  test('says where, and from when where it is to come', () => {
    expect(whereOpen(open, '2026-11-22', nameOf)).toEqual({
      vi: 'Dịch vụ đang thí điểm, mở tại: Hà Nội; Quảng Ninh (từ 01/12/2026)',
      en: 'This service is a pilot. It is open in: Ha Noi; Quang Ninh (from 01/12/2026)',
    })
  })
})

test('what is no pilot is open everywhere', () => {
  expect(isOpenAt({}, 'prov-h01', '2026-11-22')).toBe(true)
  expect(isOpenSomewhere({}, '2026-11-22')).toBe(true)
})
