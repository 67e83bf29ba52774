import { type PersonalNumberFault, personalNumberFaults, readPersonalNumber } from './personal-number.ts'
import type { Fault } from './problem.ts'
import type { Text } from './text.ts'

type TaxCodeFault = 'tax-code-length' | 'tax-code-check-digit' | PersonalNumberFault

/** What a person can do about each fault. */
export const taxCodeFaults: Record<TaxCodeFault, Text> = {
  'tax-code-length': {
    vi: 'Mã số thuế có 10 chữ số; của chi nhánh có thêm dấu gạch và 3 chữ số; của cá nhân, hộ kinh doanh là số định danh 12 chữ số',
    en: 'A tax code has 10 digits; a branch has a hyphen and 3 more; a person or household business uses the 12-digit personal number',
  },
  'tax-code-check-digit': {
    vi: 'Chữ số kiểm tra không khớp: mã số thuế này không thể có thật. Hãy so lại với giấy đăng ký',
    en: 'The check digit does not fit: there can be no such tax code. Compare with the registration certificate',
  },
  ...personalNumberFaults,
}

/** `enterprise` is the ten digits of the enterprise to which a branch belongs. */
type TaxCode =
  | { kind: 'enterprise'; code: string; enterprise: string }
  | { kind: 'branch'; code: string; enterprise: string }
  | { kind: 'person'; code: string }

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** The tenth digit that belongs to nine; null where there is none, as no such code is issued [source: stdnum, vn-ident]. */
export function checkDigitOf(nine: string): string | null {
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(nine[at]), 0) % 11
  return rest === 0 ? null : String(10 - rest)
}

/**
 * Reads a tax code: ten digits of an enterprise, the last of which checks the others; ten, a hyphen and three of its
 * branch; or, since 1 July 2025, the personal number of a person or of who represents a household business [source: Lao
 * Dong English on Circular 86/2024/TT-BTC]. Spaces are passed over.
 */
export function readTaxCode(given: string, today: Date): TaxCode | { fault: TaxCodeFault } {
  const code = given.replace(/\s/g, '')
  if (/^\d{12}$/.test(code)) {
    const read = readPersonalNumber(code, today)
    return 'fault' in read ? read : { kind: 'person', code }
  }
  const [, enterprise = '', branch] = /^(\d{10})(-\d{3})?$/.exec(code) ?? []
  if (enterprise === '') return { fault: 'tax-code-length' }
  if (checkDigitOf(enterprise.slice(0, 9)) !== enterprise[9]) return { fault: 'tax-code-check-digit' }
  return { kind: branch ? 'branch' : 'enterprise', code, enterprise }
}

/** What is wrong with the tax code of an enterprise in the answer of this name; nothing where it is not given. */
export function enterpriseCodeFaults(name: string, given: string | undefined): Fault[] {
  if (given === undefined) return []
  const nine = given.slice(0, 9)
  if (checkDigitOf(nine) === given[9]) return []
  const code = 'tax-code-check-digit'
  return [{ pointer: `/answers/${name}`, code, detail: taxCodeFaults[code] }]
}
