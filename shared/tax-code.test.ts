import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkDigitOf, enterpriseCodeFaults, readTaxCode } from './tax-code.ts'

const today = new Date('2026-11-22T09:00:00+07:00')

describe('a tax code is of an enterprise, of its branch, or of a person', () => {
  test.each([
    ['0100109106', { kind: 'enterprise', code: '0100109106', enterprise: '0100109106' }],
    ['0100112437', { kind: 'enterprise', code: '0100112437', enterprise: '0100112437' }],
    ['0100047516', { kind: 'enterprise', code: '0100047516', enterprise: '0100047516' }],
    ['01001 09106', { kind: 'enterprise', code: '0100109106', enterprise: '0100109106' }],
    ['0100109106-001', { kind: 'branch', code: '0100109106-001', enterprise: '0100109106' }],
    ['001087123456', { kind: 'person', code: '001087123456' }],
  ])('%s', (given, read) => expect(readTaxCode(given, today)).toEqual(read))

  test.each([
    ['', 'tax-code-length'],
    ['010010910', 'tax-code-length'],
    ['01001091060', 'tax-code-length'],
    ['0100109106-01', 'tax-code-length'],
    ['0100109106001', 'tax-code-length'],
    ['-0100109106', 'tax-code-length'],
    ['０１００１０９１０６', 'tax-code-length'],
    ['0100109105', 'tax-code-check-digit'],
    ['0100109105-001', 'tax-code-check-digit'],
    ['0001109106', 'tax-code-check-digit'],
    ['001999123456', 'personal-number-birth-year'],
  ])('%s is refused: %s', (given, fault) => expect(readTaxCode(given, today)).toEqual({ fault }))
})

const nine = fc.stringMatching(/^\d{9}$/)

test('nine digits have one tenth or none, and then no tenth makes a code of them', () => {
  fc.assert(
    fc.property(nine, (digits) => {
      const accepted = [...'0123456789'].filter((tenth) => !('fault' in readTaxCode(digits + tenth, today)))
      expect(accepted).toEqual([checkDigitOf(digits)].filter((tenth) => tenth !== null))
    }),
  )
})

test('one digit mistyped is always found', () => {
  const mistyped = fc.record({ digits: nine, at: fc.nat(9), by: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(mistyped, ({ digits, at, by }) => {
      const tenth = checkDigitOf(digits)
      fc.pre(tenth !== null)
      const code = [...digits, tenth ?? '']
      code[at] = String((Number(code[at]) + by) % 10)
      expect(readTaxCode(code.join(''), today)).toEqual({ fault: 'tax-code-check-digit' })
    }),
  )
})

test('in a form only the check digit is left to be looked at', () => {
  expect(enterpriseCodeFaults('taxCode', undefined)).toEqual([])
  expect(enterpriseCodeFaults('taxCode', '0100109106-001')).toEqual([])
  expect(enterpriseCodeFaults('taxCode', '0100109107')).toMatchObject([
    { pointer: '/answers/taxCode', code: 'tax-code-check-digit' },
  ])
})
