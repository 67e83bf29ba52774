import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type personalNumberFaults, readPersonalNumber } from './personal-number.ts'

const today = new Date('2026-11-22T09:00:00+07:00')

describe('a personal number tells birthplace, sex and year of birth', () => {
  test.each([
    ['001087123456', 'male', 1987, true],
    ['001 187 123 456', 'female', 1987, true],
    ['079203000001', 'male', 2003, true],
    ['096326999999', 'female', 2026, true],
    ['001000123456', 'male', 1900, true],
    ['999187123456', 'female', 1987, false],
    ['003187123456', 'female', 1987, false],
  ] as const)('%s → %s, %d, birthplace known: %s', (given, sex, birthYear, birthplaceKnown) => {
    expect(readPersonalNumber(given, today)).toEqual({
      number: given.replaceAll(' ', ''),
      sex,
      birthYear,
      birthplaceKnown,
    })
  })

  test.each([
    ['', 'personal-number-length'],
    ['123456789', 'personal-number-length'],
    ['00108712345', 'personal-number-length'],
    ['0010871234567', 'personal-number-length'],
    ['00108712345A', 'personal-number-length'],
    ['００１０８７１２３４５６', 'personal-number-length'],
    ['001227123456', 'personal-number-birth-year'],
    ['001399123456', 'personal-number-birth-year'],
    ['001400123456', 'personal-number-birth-year'],
    ['001999123456', 'personal-number-birth-year'],
  ])('%s is refused: %s', (given, fault) => {
    expect(readPersonalNumber(given, today)).toEqual({ fault })
  })

  test('a child born at New Year in Viet Nam has a number while it is still December in London', () => {
    const newYear = new Date('2027-01-01T00:30:00+07:00')
    expect(readPersonalNumber('001227123456', newYear)).toMatchObject({ birthYear: 2027 })
  })

  test('every year from 1900 to now is readable, none later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2399 }), fc.boolean(), (year, woman) => {
        const digit = 2 * Math.floor((year - 1900) / 100) + (woman ? 1 : 0)
        const read = readPersonalNumber(`001${digit}${String(year % 100).padStart(2, '0')}123456`, today)
        expect(read).toMatchObject(
          year <= 2026
            ? { birthYear: year, sex: woman ? 'female' : 'male' }
            : { fault: 'personal-number-birth-year' satisfies keyof typeof personalNumberFaults },
        )
      }),
    )
  })
})
