import type { ObligationLine } from '../payments/obligation.ts'
import type { Fault } from '../problem.ts'
import { answerFault } from '../service/form.ts'

const differs = {
  vi: 'Số tiền không khớp với thông báo: hãy xem lại số thông báo và số tiền',
  en: 'The amount is not that of the notice: look at its number and amount again',
}

/**
 * Whoever looks a notice up by its number and amount has to know both; interest, which grows by the day, stands on no
 * notice. @param given the answer `amount`
 */
export function amountFaults(given: string | undefined, lines: readonly ObligationLine[]): Fault[] {
  const onNotice = lines.filter(({ kind }) => kind !== 'interest').reduce((sum, { amount }) => sum + amount.amount, 0)
  return Number(given) === onNotice ? [] : [answerFault('amount', 'not-the-notice', differs)]
}
