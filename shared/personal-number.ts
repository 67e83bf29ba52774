import codes from './agency/birthplaces.json' with { type: 'json' }
import { vietnamDay } from './clock.ts'
import type { Text } from './text.ts'

export type PersonalNumberFault = 'personal-number-length' | 'personal-number-birth-year'

/** What a person can do about each fault. */
export const personalNumberFaults: Record<PersonalNumberFault, Text> = {
  'personal-number-length': {
    vi: 'Số định danh cá nhân gồm đúng 12 chữ số, in trên thẻ căn cước. Số CMND 9 số cũ không dùng được',
    en: 'The personal number has exactly 12 digits and is printed on the identity card. The old 9-digit number cannot be used',
  },
  'personal-number-birth-year': {
    vi: 'Chữ số thứ 4 đến thứ 6 cho biết giới tính và năm sinh, và năm sinh này không thể đúng. Hãy so lại với thẻ căn cước',
    en: 'Digits 4 to 6 tell sex and year of birth, and this year of birth cannot be right. Compare with the identity card',
  },
}

type PersonalNumber = {
  number: string
  sex: 'male' | 'female'
  birthYear: number
  /** False for a birthplace code that is not one of the 63: foreign birthplaces have codes too, so it is no fault. */
  birthplaceKnown: boolean
}

// Codes of the 63 provinces of birth registration, as the register of places has them; they stay valid after mergers
// [source: Circular 07/2016/TT-BCA, annex].
const birthplaces = new Set(codes)
const firstCentury = 1900
const oldestAge = 130

/**
 * Reads a personal number (12 digits, spaces allowed): three digits birthplace, one century and sex, two year of birth,
 * six random, no check digit [source: vn-ident documentation]. Digit 4 is 0 or 1 for a man or a woman of 1900-1999, 2 or
 * 3 for 2000-2099, and so on [from general knowledge, unverified].
 */
export function readPersonalNumber(given: string, today: Date): PersonalNumber | { fault: PersonalNumberFault } {
  const number = given.replace(/\s/g, '')
  if (!/^\d{12}$/.test(number)) return { fault: 'personal-number-length' }
  const centuryAndSex = Number(number[3])
  const birthYear = firstCentury + 100 * Math.floor(centuryAndSex / 2) + Number(number.slice(4, 6))
  const age = Number(vietnamDay(today).slice(0, 4)) - birthYear
  if (age < 0 || age > oldestAge) return { fault: 'personal-number-birth-year' }
  return {
    number,
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear,
    birthplaceKnown: birthplaces.has(number.slice(0, 3)),
  }
}
