import type { Found } from '../../../shared/bills/bill.ts'
import { lateLines, percentOf } from '../../../shared/bills/late.ts'
import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import { vnd } from '../../../shared/money.ts'
import type { ObligationLine } from '../../../shared/payments/obligation.ts'

/**
 * What a tax notice about land comes to: its own lines (levy, income tax), the registration fee as a part of the land's
 * value [source: Decree 10/2022], and interest for the days it is late on all of that.
 */
export function noticeLines(
  { lines, bases, dueOn }: Pick<Found, 'lines' | 'bases' | 'dueOn'>,
  procedure: Pick<Procedure, 'slug' | 'figures'>,
  today: string,
): ObligationLine[] {
  const registration: ObligationLine = {
    code: 'registration-fee',
    name: { vi: 'Lệ phí trước bạ nhà, đất', en: 'Registration fee for land' },
    kind: 'charge',
    amount: vnd(percentOf(bases.landValue ?? 0, figureOf(procedure, 'registration-fee'))),
  }
  const all = [...lines, registration]
  const late = lateLines({ lines: all, ...(dueOn && { dueOn }) }, figureOf(procedure, 'late-payment-per-day'), today)
  return [...all, ...late]
}
