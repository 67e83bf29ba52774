import type { Text } from './text.ts'

type PhoneFault = 'phone-old' | 'phone-invalid'

/** What a person can do about each fault. */
export const phoneFaults: Record<PhoneFault, Text> = {
  'phone-old': {
    vi: 'Số di động 11 chữ số đã được chuyển thành 10 chữ số từ năm 2018. Hãy nhập số mới, ví dụ 0120… nay là 070…',
    en: 'Mobile numbers of 11 digits became 10 digits in 2018. Give the new number; 0120…, for example, is now 070…',
  },
  'phone-invalid': {
    vi: 'Hãy nhập số di động Việt Nam gồm 10 chữ số, ví dụ 0912 345 678',
    en: 'Give a Vietnamese mobile number of 10 digits, such as 0912 345 678',
  },
}

// Prefixes in use [source: public conversion tables; 052 and 055 from general knowledge, unverified].
const mobile = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
// 11-digit numbers, converted in 2018 [source: public conversion tables].
const converted = /^01(?:2\d|6[2-9]|86|88|99)\d{7}$/

/** A mobile number as people write it (spaces, dots, dashes, 0 or +84 in front), as `+84` and nine digits. */
export function readPhone(given: string): { phone: string } | { fault: PhoneFault } {
  const national = given.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0')
  if (converted.test(national)) return { fault: 'phone-old' }
  return mobile.test(national) ? { phone: `+84${national.slice(1)}` } : { fault: 'phone-invalid' }
}
