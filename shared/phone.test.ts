import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { phoneFaults, readPhone } from './phone.ts'

describe('a mobile number is kept as +84 and nine digits', () => {
  test.each([
    ['0912345678', '+84912345678'],
    ['0912 345 678', '+84912345678'],
    ['091.234.5678', '+84912345678'],
    ['(+84) 912-345-678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084 912345678', '+84912345678'],
    ['+840912345678', null],
    ['0321234567', '+84321234567'],
    ['0521234567', '+84521234567'],
    ['0701234567', '+84701234567'],
    ['0811234567', '+84811234567'],
    ['0311234567', null],
    ['0531234567', null],
    ['0711234567', null],
    ['0801234567', null],
    ['02438123456', null],
    ['091234567', null],
    ['+1 202 555 0123', null],
    ['chín một hai', null],
    ['', null],
  ])('%s → %s', (given, phone) => {
    expect(readPhone(given)).toEqual(phone ? { phone } : { fault: 'phone-invalid' })
  })

  test.each(['01201234567', '01621234567', '01231234567', '01861234567', '01991234567', '+84 120 123 4567'])(
    'the old number %s is told from a wrong one',
    (given) => {
      expect(readPhone(given)).toEqual({ fault: 'phone-old' })
    },
  )

  test('a number that was kept is read as itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('32', '39', '52', '59', '70', '79', '81', '89', '90', '99'),
        fc.stringMatching(/^\d{7}$/),
        (prefix, rest) => {
          const phone = `+84${prefix}${rest}`
          expect(readPhone(phone)).toEqual({ phone })
          expect(readPhone(`0${prefix}${rest}`)).toEqual({ phone })
        },
      ),
    )
  })

  test('any text is either kept or told why not', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        const read = readPhone(given)
        expect('phone' in read ? /^\+84\d{9}$/.test(read.phone) : read.fault in phoneFaults).toBe(true)
      }),
    )
  })
})
