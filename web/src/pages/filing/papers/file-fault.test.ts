import { expect, test } from '@jest/globals'
import { faultOfFile, typeOf } from './file-fault.ts'

const limits = { maxBytes: 10, types: ['image/jpeg', 'image/heic', 'application/pdf'], perSlot: 2 }
const file = (name: string, type: string, size = 5) => ({ name, type, size })

test.each([
  [file('anh.jpg', 'image/jpeg'), 'image/jpeg'],
  [file('IMG_0042.HEIC', ''), 'image/heic'],
  [file('anh.heif', 'image/heif'), 'image/heic'],
  [file('khong-duoi', ''), ''],
])('the type of %j is %j', (chosen, type) => {
  expect(typeOf(chosen)).toBe(type)
})

test.each([
  ['a photo', file('anh.jpg', 'image/jpeg'), 0, null],
  ['a photo of an iPhone chosen on a desktop', file('IMG_1.heic', ''), 0, null],
  ['a text', file('don.docx', 'application/vnd.ms-word'), 0, 'type-unknown'],
  ['an empty file', file('anh.jpg', 'image/jpeg', 0), 0, 'empty'],
  ['a file as large as allowed', file('anh.jpg', 'image/jpeg', 10), 0, null],
  ['a byte too much', file('anh.jpg', 'image/jpeg', 11), 0, 'too-large'],
  ['one too many', file('anh.jpg', 'image/jpeg'), 2, 'too-many'],
] as const)('%s', (_, chosen, held, fault) => {
  expect(faultOfFile(chosen, limits, held)).toBe(fault)
})
