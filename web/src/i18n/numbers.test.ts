import { expect, test } from '@jest/globals'
import { amountOf, caretBefore, grouped, numberOf } from './numbers.ts'

test.each([
  ['0', '0', '0'],
  ['115000', '115.000', '115,000'],
  ['1234567', '1.234.567', '1,234,567'],
  ['một trăm', 'một trăm', 'một trăm'],
])('%s is shown in groups of three', (digits, vi, en) => {
  expect(grouped(digits, 'vi')).toBe(vi)
  expect(grouped(digits, 'en')).toBe(en)
})

test.each([
  ['115.000', '115000'],
  ['115,000', '115000'],
  [' 115 000 đ', '115000'],
  ['1.250.000 VND', '1250000'],
  ['007', '7'],
  ['0', '0'],
  ['-5', '-5'],
  ['năm nghìn', 'năm nghìn'],
])('an amount typed as "%s" is %s', (typed, amount) => expect(amountOf(typed)).toBe(amount))

test.each([
  ['12', '12'],
  ['1,5', '1.5'],
  ['1.5', '1.5'],
  ['1.500', '1500'],
  ['1,500', '1500'],
  ['1.234,5', '1234.5'],
  ['1,234.50', '1234.50'],
  ['12 000', '12000'],
  ['01', '1'],
  ['0,25', '0.25'],
  ['1..5', '1..5'],
  ['mười', 'mười'],
  ['', ''],
])('a number typed as "%s" is %s', (typed, number) => expect(numberOf(typed)).toBe(number))

test.each([
  ['1.234', 0, false, 5],
  ['1.234', 3, false, 1],
  ['1.234', 3, true, 2],
  ['1.234', 4, false, 0],
  ['', 0, false, 0],
])('in "%s" with %i digits to its right, deleting forward: %s, the caret stands at %i', (shown, after, isForward, at) =>
  expect(caretBefore(shown, after, isForward)).toBe(at),
)
