import { useLingui } from '@lingui/react/macro'
import { useText } from '../../design/index.ts'
import type { Fault } from './check-answer.ts'
import type { Asked, Question } from './form.ts'
import { cellOf } from './lines.ts'

const chosen: readonly Question['kind'][] = ['select', 'radio', 'checks', 'province']

/** Faults in plain words: which answer is not there, or the form's own advice on what is accepted. */
export function useFaultMessages() {
  const { t } = useLingui()
  const text = useText()
  const columnOf = ({ columns }: Question, name: string) =>
    columns?.find((column) => column.name === cellOf(name)?.column)
  const words = (asked: Asked, fault: Fault) => {
    const label = text(asked.label)
    if (fault === 'too-long') return t`“${label}” dài quá mức cho phép; hãy bớt dòng hoặc viết ngắn lại.`
    if (fault === 'malformed') return text(asked.advice)
    return chosen.includes(asked.kind) ? t`Chưa chọn “${label}”.` : t`Chưa điền “${label}”.`
  }
  return {
    /** `name` is the question's, or that of a cell. */
    ofFault: (question: Question, name: string, fault: Fault): string =>
      words(columnOf(question, name) ?? question, fault),
    /** The message of a cell with its line before it, for where it stands apart from the cell. */
    placed(question: Question, name: string, message: string): string {
      const cell = cellOf(name)
      if (!cell) return message
      const line = cell.at + 1
      const column = columnOf(question, name)
      const label = column ? text(column.label) : cell.column
      return message.includes(label) ? t`Dòng ${line}: ${message}` : t`Dòng ${line}, ${label}: ${message}`
    },
  }
}
