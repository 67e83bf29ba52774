import { vnd } from '../money.ts'
import type { ObligationLine } from '../payments/obligation.ts'
import type { Fault } from '../problem.ts'
import { answerFault } from '../service/form.ts'
import { readTaxCode, taxCodeFaults } from '../tax-code.ts'
import type { Text } from '../text.ts'

/** A line of a payment to the state budget, under its sub-item. */
export const taxLine = (subItem: string, name: Text, amount: number): ObligationLine => ({
  code: `sub-item-${subItem}`,
  name,
  kind: 'tax',
  amount: vnd(amount),
})

/**
 * What a declaration leaves to be paid: the tax that was declared, less what was paid before, in đồng. Amounts are the
 * taxpayer's own: the portal reckons no tax rate, as none is sourced.
 */
export const leftToPay = (declared: string | undefined, paidBefore: string | undefined): number =>
  Math.max(0, Number(declared ?? 0) - Number(paidBefore ?? 0))

const nothingLeft: Text = {
  vi: 'Số đã nộp không nhỏ hơn số thuế đã khai: không còn khoản nào phải nộp',
  en: 'What was paid before is no less than the tax declared: nothing is left to be paid',
}

/** Something has to be left to be paid. @param name of the question that tells what was paid before */
export const leftFaults = (name: string, declared: string | undefined, paidBefore: string | undefined): Fault[] =>
  paidBefore !== undefined && leftToPay(declared, paidBefore) === 0
    ? [answerFault(name, 'nothing-left', nothingLeft)]
    : []

const future: Text = { vi: 'Kỳ thuế này chưa bắt đầu', en: 'This tax period has not begun yet' }

/** The month in which a tax period begins, `YYYY-MM`. */
export function beginOf(period: string): string {
  const [, part = '', year = ''] = /^(?:(\d\d|Q\d)\/)?(\d{4})$/.exec(period) ?? []
  if (part === '') return `${year}-01`
  const month = part.startsWith('Q') ? (Number(part[1]) - 1) * 3 + 1 : Number(part)
  return `${year}-${String(month).padStart(2, '0')}`
}

/** A period that has not begun cannot be paid for; `today` is `YYYY-MM-DD`. */
export const periodFaults = (name: string, period: string | undefined, today: string): Fault[] =>
  period !== undefined && beginOf(period) > today.slice(0, 7) ? [answerFault(name, 'future', future)] : []

/** A tax code that nobody can have; `today` is `YYYY-MM-DD`. */
export function payerFaults(name: string, given: string | undefined, today: string): Fault[] {
  const read = given === undefined ? null : readTaxCode(given, new Date(today))
  return read && 'fault' in read ? [answerFault(name, read.fault, taxCodeFaults[read.fault])] : []
}
