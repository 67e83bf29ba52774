import { expect, test } from '@jest/globals'
import { havingWords } from './having-words.ts'

const rows = [
  { slug: 'renewal', name: { vi: 'Đổi giấy phép lái xe', en: 'Renewal of a driving licence' } },
  { slug: 'plates', name: { vi: 'Cấp biển số xe', en: 'Number plates' } },
]

test.each([
  ['', ['renewal', 'plates']],
  ['xe', ['renewal', 'plates']],
  ['giay phep', ['renewal']],
  ['phép ĐỔI', ['renewal']],
  ['number', ['plates']],
  ['renewal plates', []],
])('“%s” leaves %j', (words, slugs) => {
  expect(havingWords(rows, words).map(({ slug }) => slug)).toEqual(slugs)
})
