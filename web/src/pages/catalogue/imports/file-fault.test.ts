import { expect, test } from '@jest/globals'
import { faultOf, formatOf, mostBytes } from './file-fault.ts'

test.each([
  ['thu-tuc.csv', 'csv'],
  ['THU-TUC.JSON', 'json'],
  ['thu-tuc.csv.xlsx', null],
  ['thu-tuc', null],
])('%s is %s', (name, format) => expect(formatOf({ name })).toBe(format))

test.each([
  ['a table', 'a.csv', 10, null],
  ['as large as allowed', 'a.csv', mostBytes, null],
  ['a byte too large', 'a.csv', mostBytes + 1, 'too-large'],
  ['empty', 'a.json', 0, 'empty'],
  ['a spreadsheet', 'a.xlsx', 10, 'unknown-kind'],
])('%s', (_, name, size, fault) => expect(faultOf({ name, size })).toBe(fault))
