import { expect, test } from '@jest/globals'
import { exampleFiles, exampleReceipt } from '../../test/receipts/example.ts'
import { alteredLines, checkFiles, type HeldFile } from './check-files.ts'
import { sha256Hex } from './seal.ts'

const { files: listed } = exampleReceipt().payload
const held: HeldFile[] = await Promise.all(
  exampleFiles.map(async (bytes, row) => ({
    name: listed[row]?.name ?? '',
    size: bytes.length,
    sha256: await sha256Hex(bytes),
  })),
)
const told = (files: HeldFile[]) =>
  checkFiles(listed, files).map(({ outcome, held, listed }) => [outcome, held, listed])

test('each file as it was handed in is genuine, in any order', () => {
  expect(told(held)).toEqual([0, 1, 2].map((row) => ['genuine', row, row]))
  expect(told(held.toReversed())).toEqual([0, 1, 2].map((row) => ['genuine', row, 2 - row]))
})

test.each([0, 1, 2])('file %i altered in its bytes is told, the others are not accused', (row) => {
  const altered = held.map((file, i) => (i === row ? { ...file, sha256: file.sha256.replace(/^./, 'x') } : file))
  expect(told(altered)).toEqual([0, 1, 2].map((i) => [i === row ? 'altered' : 'genuine', i, i]))
})

test.each([0, 1, 2])('file %i under another name is known by its bytes', (row) => {
  const renamed = held.map((file, i) => (i === row ? { ...file, name: 'IMG_0001.jpg' } : file))
  expect(told(renamed)).toEqual([0, 1, 2].map((i) => [i === row ? 'renamed' : 'genuine', i, i]))
})

test('a file that nobody handed in is told, and so are those not given', () => {
  const stray = { name: 'other.pdf', size: 3, sha256: 'ff' }
  expect(told([held[1] as HeldFile, stray])).toEqual([
    ['genuine', 0, 1],
    ['unlisted', 1, null],
    ['not-given', null, 0],
    ['not-given', null, 2],
  ])
})

test('a file whose line in the receipt was altered is called genuine no longer, nor is the forged one', () => {
  const altered = alteredLines([{ pointer: '/agency' }, { pointer: '/files/1/sha256' }, { pointer: '/files/-' }])
  expect(checkFiles(listed, held, altered).map(({ outcome }) => outcome)).toEqual(['genuine', 'unprovable', 'genuine'])
})

test('names in decomposed letters, as some systems write them, are the same names', () => {
  expect(told(held.map((file) => ({ ...file, name: file.name.normalize('NFD') })))).toEqual(
    [0, 1, 2].map((row) => ['genuine', row, row]),
  )
})
