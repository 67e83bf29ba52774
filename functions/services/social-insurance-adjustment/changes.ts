import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { linesIn } from '../../../shared/service/lines.ts'
import type { Text } from '../../../shared/text.ts'

export const figures = ['insured-salary-least', 'insured-salary-most'] as const

type Limits = { least: number; most: number }
type Line = Record<string, string>

const inDong = (amount: number, language: 'vi' | 'en') => amount.toLocaleString(language)

const needed = (vi: string, en: string): Text => ({ vi, en })

/** What is wrong with one line, as `[column, code, detail]`. */
function faultsOfLine({ change, salary, socialInsuranceNumber, fromMonth = '', toMonth }: Line, limits: Limits) {
  const faults: [string, string, Text][] = []
  if (change !== 'increase' && socialInsuranceNumber === undefined)
    faults.push([
      'socialInsuranceNumber',
      'missing',
      needed('Người đang tham gia bảo hiểm đã có mã số', 'Who is insured already has a number'),
    ])
  if (change !== 'decrease' && salary === undefined)
    faults.push(['salary', 'missing', needed('Ghi tiền lương đóng bảo hiểm', 'Enter the insured salary')])
  if (salary !== undefined && (Number(salary) < limits.least || Number(salary) > limits.most))
    faults.push([
      'salary',
      'outside-limits',
      {
        vi: `Tiền lương đóng bảo hiểm từ ${inDong(limits.least, 'vi')} đến ${inDong(limits.most, 'vi')} đồng`,
        en: `The insured salary is between ${inDong(limits.least, 'en')} and ${inDong(limits.most, 'en')} đồng`,
      },
    ])
  if (toMonth !== undefined && toMonth < fromMonth)
    faults.push(['toMonth', 'before-start', needed('Tháng kết thúc trước tháng bắt đầu', 'It ends before it starts')])
  return faults
}

const twice = needed('Người này đã có ở dòng trên với cùng tháng', 'This person is on a line above for the same month')

/**
 * What is wrong with a list of changed workers (an answer of kind `lines`): who stays or leaves is insured already and has a
 * number, who joins or earns otherwise has a salary inside the limits of the record, and nobody changes twice in a month.
 */
export function changeFaults(changes: string | undefined, procedure: Pick<Procedure, 'slug' | 'figures'>): Fault[] {
  const limits = {
    least: figureOf(procedure, 'insured-salary-least'),
    most: figureOf(procedure, 'insured-salary-most'),
  }
  const seen = new Set<string>()
  return linesIn(changes).flatMap((line, at) => {
    const faults = faultsOfLine(line, limits)
    const who = `${line.personalNumber} ${line.fromMonth}`
    if (seen.has(who)) faults.push(['personalNumber', 'twice', twice])
    seen.add(who)
    return faults.map(([column, code, detail]) => answerFault(`changes/${at}/${column}`, code, detail))
  })
}
