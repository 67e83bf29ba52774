import { expect, test } from '@jest/globals'
import { beginOf, leftFaults, leftToPay, payerFaults, periodFaults } from './declared.ts'

test.each([
  ['12500000', '4500000', 8_000_000],
  ['12500000', undefined, 12_500_000],
  ['12500000', '12500000', 0],
  ['12500000', '13000000', 0],
])('of %s declared, with %s paid before, so much is left', (declared, before, left) =>
  expect(leftToPay(declared, before)).toBe(left),
)

test('where nothing is left to be paid, the answer that says so is pointed at', () => {
  expect(leftFaults('withheld', '100', '100')).toMatchObject([{ pointer: '/answers/withheld', code: 'nothing-left' }])
  expect(leftFaults('withheld', '100', '99')).toEqual([])
})

test.each([
  ['11/2026', '2026-11'],
  ['Q1/2026', '2026-01'],
  ['Q4/2026', '2026-10'],
  ['2026', '2026-01'],
])('the period %s begins in %s', (period, month) => expect(beginOf(period)).toBe(month))

test.each([
  ['11/2026', 0],
  ['12/2026', 1],
  ['Q4/2026', 0],
  ['Q1/2027', 1],
  ['2026', 0],
  ['2027', 1],
])('on 22 November 2026 the period %s has %i faults', (period, count) =>
  expect(periodFaults('taxPeriod', period, '2026-11-22')).toHaveLength(count),
)

test.each([
  ['0100109106', []],
  ['0100109107', ['tax-code-check-digit']],
  ['001087123456', []],
])('the tax code %s: %j', (code, faults) =>
  expect(payerFaults('payerTaxCode', code, '2026-11-22').map((one) => one.code)).toEqual(faults),
)
