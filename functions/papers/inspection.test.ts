import { describe, expect, test } from '@jest/globals'
import { type PaperType, paperOf, paperTypes, sha256 } from '../../test/papers.ts'
import { contentFault, inspect, maySendAgain, scanVerdict } from './inspection.ts'

describe('what a file is by its bytes', () => {
  test.each<[string, Buffer, string | null]>([
    ...paperTypes.map((type: PaperType): [string, Buffer, string] => [type, paperOf(type).bytes, type]),
    ['a picture of another phone', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'), 'image/heic'],
    ['a picture for the web', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'application/x-msdownload'],
    ['a page', Buffer.from('<!doctype html>'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', async (_, bytes, type) => {
    expect(await inspect(bytes)).toEqual({ type, size: bytes.length, sha256: sha256(bytes) })
  })
})

test.each([
  ['it is what was announced', {}, null],
  ['it is larger than any paper may be', { size: 10_485_761 }, 'too-large'],
  ['it is cut off', { size: 99 }, 'size-differs'],
  ['it is another file', { sha256: 'ff' }, 'hash-differs'],
  ['it is a PDF that calls itself a picture', { type: 'application/pdf' }, 'type-differs'],
  ['it is of no known type', { type: null }, 'type-differs'],
])('%s', (_, changes, code) => {
  const announced = { type: 'image/jpeg', size: 100, sha256: '00' }
  expect(contentFault(announced, { ...announced, ...changes })).toBe(code)
})

test.each([
  [undefined, { state: 'SCANNING' }],
  ['NO_THREATS_FOUND', { state: 'ACCEPTED' }],
  ['THREATS_FOUND', { state: 'REFUSED', refusal: 'infected' }],
  ['UNSUPPORTED', { state: 'REFUSED', refusal: 'unscannable' }],
  ['ACCESS_DENIED', { state: 'REFUSED', refusal: 'unscannable' }],
  ['FAILED', { state: 'REFUSED', refusal: 'unscannable' }],
])('the verdict %s', (status, outcome) => expect(scanVerdict(status)).toEqual(outcome))

test.each([
  ['ANNOUNCED', undefined, true],
  ['REFUSED', 'missing', true],
  ['REFUSED', 'size-differs', true],
  ['REFUSED', 'hash-differs', true],
  ['REFUSED', 'type-differs', false],
  ['REFUSED', 'infected', false],
  ['SCANNING', undefined, false],
  ['ACCEPTED', undefined, false],
] as const)('a paper that is %s (%s) may be sent again: %s', (state, refusal, may) =>
  expect(maySendAgain({ state, refusal })).toBe(may),
)
