import { expect, test } from '@jest/globals'
import { type Nearness, narrow } from './narrow.ts'

const row = (code: string, applicant: string, workingDaysLeft: number | null = 5, overdue = false) => ({
  code,
  applicant,
  workingDaysLeft,
  overdue,
})
const rows = [
  row('000.00.00.H49-261122-0001', 'Đặng Thị Hường'),
  row('000.00.00.H49-261122-0002', 'Dang Van Hung', 1),
  row('000.00.00.H49-261121-0003', 'Nguyễn Văn An', 0),
  row('000.00.00.H49-261119-0004', 'Nguyễn Văn An', -2, true),
  row('000.00.00.H49-261118-0005', 'Lê Thị Cúc', null, true),
  row('000.00.00.H49-261118-0006', 'Lê Thị Cúc', null),
]

test.each<[string, string, Nearness | null, number[]]>([
  ['nothing asked shows all', '', null, [1, 2, 3, 4, 5, 6]],
  ['names are found without their marks', 'dang', null, [1, 2]],
  ['names are found with their marks', 'Đặng', null, [1, 2]],
  ['every word must be there, in any order', 'an nguyen', null, [3, 4]],
  ['the end of a code is enough', '0003', null, [3]],
  ['due today or tomorrow is soon', '', 'soon', [2, 3]],
  ['overdue is what the server says, even while the clock stands still', '', 'overdue', [4, 5]],
  ['words and deadline together', 'nguyen', 'overdue', [4]],
])('%s', (_, words, nearness, expected) => {
  expect(narrow(rows, words, nearness).map(({ code }) => Number(code.slice(-4)))).toEqual(expected)
})
