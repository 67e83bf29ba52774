import { describe, expect, test } from '@jest/globals'
import { fold } from './fold.ts'

describe('folding Vietnamese letters', () => {
  test.each([
    ['Đổi giấy phép lái xe', 'doi giay phep lai xe'],
    ['đăng ký', 'dang ky'],
    ['TRƯỜNG HỢP', 'truong hop'],
    ['Tho\u031B\u0300i gian'.normalize('NFC'), 'thoi gian'],
    ['driving licence', 'driving licence'],
  ])('%s is found as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
