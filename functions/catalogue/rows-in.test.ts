import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { procedure, procedureContent } from '../../shared/catalogue/procedure.ts'
import { columns, toCsv } from './csv.ts'
import { rowsIn } from './rows-in.ts'

const { version: _, ...renewal } = procedure.parse(
  JSON.parse(readFileSync('functions/services/driving-licence-renewal/procedure.json', 'utf8')),
)
const bytes = (text: string) => new TextEncoder().encode(text)
const csv = (text: string) => rowsIn(bytes(text), 'csv')
const heading = columns.map(({ name }) => name).join(',')
const line = (cells: Record<string, string>) => columns.map(({ name }) => cells[name] ?? '').join(',')
const told = (text: string) =>
  csv(text).flatMap(({ row, faults }) => faults.map(({ field, problem }) => `${row} ${field} ${problem.en}`))

test('a record that was written as a table is read as the same record', () => {
  const [first] = csv(toCsv([renewal]))
  expect(first).toMatchObject({ row: 2, faults: [] })
  expect(procedureContent.parse(first?.value)).toEqual(renewal)
})

test('quotes, commas, semicolons and line breaks survive, whatever stands in a text', () => {
  const text = fc
    .string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r\n', 'ệ', 'a', '=', ' ') })
    .map((one) => `x${one}x`)
  fc.assert(
    fc.property(text, text, (vi, en) => {
      const one = {
        ...renewal,
        name: { vi, en },
        notes: [{ text: { vi, en }, mark: { status: 'unverified' as const } }],
      }
      const rows = csv(toCsv([one, renewal]))
      expect(rows.map(({ row }) => row)).toEqual([2, 3])
      expect(procedureContent.parse(rows[0]?.value)).toEqual(one)
    }),
    { numRuns: 40 },
  )
})

test('each broken row is named as a spreadsheet numbers it, and the others are read', () => {
  const good = line({ slug: 'good', sector: 'trade' })
  const rows = [heading, good, 'one,cell', line({ slug: 'x', channels: '[{' }), 'ba"d', good].join('\r\n')
  expect(told(rows)).toEqual([
    '3  The number of cells differs from the heading',
    '4 channels This cell has to be JSON',
    '5  A quotation mark stands where none may',
  ])
  expect(csv(rows).at(-1)).toMatchObject({ row: 6, value: { slug: 'good' } })
})

test('a heading has to have the columns, each once, and no others', () => {
  expect(told('slug,colour,slug\r\na,b,c')).toEqual([
    '1 colour There is no such column',
    '1 slug This column stands twice',
    ...['sector', 'level', 'name_vi', 'name_en', 'validFrom', 'channels'].map(
      (one) => `1 ${one} This column is missing`,
    ),
  ])
})

test('a table separated by semicolons, as spreadsheets in Vietnamese write it, is read too', () => {
  const text = `\uFEFF${heading.replaceAll(',', ';')}\n${line({ slug: 'good' }).replaceAll(',', ';')}`
  expect(csv(text)).toMatchObject([{ row: 2, value: { slug: 'good' }, faults: [] }])
})

const latin = new Uint8Array([0x73, 0xe9, 0x2c])
const utf16 = new Uint8Array([0xff, 0xfe, 0x73, 0x00])
test.each([
  ['in Latin-1', latin, 'csv', 'The file has to be in UTF-8'],
  ['in UTF-16', utf16, 'csv', 'The file has to be in UTF-8'],
  ['that is empty', bytes(''), 'json', 'The file is no JSON'],
  ['without a list', bytes('{"a":1}'), 'json', 'The file has to be a list of procedures'],
  ['with an empty list', bytes('[]'), 'json', 'There is nothing in the file'],
  ['with a heading alone', bytes(`${heading}\n`), 'csv', 'There is nothing in the file'],
  [
    'with more than can be checked',
    bytes(JSON.stringify(Array(20_001).fill({}))),
    'json',
    'A file has at most 20000 rows',
  ],
] as const)('a file %s is refused as a whole', (_, content, format, problem) => {
  expect(rowsIn(content, format)).toMatchObject([{ row: 0, faults: [{ problem: { en: problem } }] }])
})

test('a list may stand alone or as an export has it, and what is no record is named', () => {
  expect(rowsIn(bytes('{"procedures":[{"slug":"a"},7]}'), 'json')).toMatchObject([
    { row: 1, value: { slug: 'a' }, faults: [] },
    { row: 2, faults: [{ problem: { en: 'This has to be a record' } }] },
  ])
  expect(rowsIn(bytes('\uFEFF[{"slug":"a"}]'), 'json')).toMatchObject([{ row: 1, value: { slug: 'a' } }])
})
