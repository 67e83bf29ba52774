import { periodFaults, taxLine } from '../../../shared/bills/declared.ts'
import type { ObligationLine } from '../../../shared/payments/obligation.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { linesIn } from '../../../shared/service/lines.ts'

const twice = {
  vi: 'Tiểu mục và kỳ thuế này đã có ở dòng trên',
  en: 'This sub-item and period stand in a line above already',
}

/** The lines of a payment slip as they are paid, by sub-item and period. */
export const slipLines = (items: string | undefined): ObligationLine[] =>
  linesIn(items).map(({ subItem = '', taxPeriod = '', content, amount }) => {
    const name = content ?? `Tiểu mục ${subItem}`
    return taxLine(
      subItem,
      { vi: `${name}, kỳ ${taxPeriod}`, en: `${content ?? `Sub-item ${subItem}`}, period ${taxPeriod}` },
      Number(amount),
    )
  })

/** A line that says the same as one above it, or a period that has not begun; `today` is `YYYY-MM-DD`. */
export function slipFaults(items: string | undefined, today: string): Fault[] {
  const all = linesIn(items)
  const key = ({ subItem, taxPeriod }: Record<string, string>) => `${subItem} ${taxPeriod}`
  return all.flatMap((line, at) => [
    ...(all.slice(0, at).some((other) => key(other) === key(line))
      ? [answerFault(`items/${at}/subItem`, 'twice', twice)]
      : []),
    ...periodFaults(`items/${at}/taxPeriod`, line.taxPeriod, today),
  ])
}
