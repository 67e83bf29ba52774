import { useLingui } from '@lingui/react/macro'
import { useText } from '../../design/index.ts'
import type { Fault } from './check-answer.ts'
import type { Question } from './form.ts'

const chosen: readonly Question['kind'][] = ['select', 'radio', 'province']

/** A fault in plain words: which question lacks an answer, or the form's own advice on what is accepted. */
export function useFaultMessage(): (question: Question, fault: Fault) => string {
  const { t } = useLingui()
  const text = useText()
  return (question, fault) => {
    if (fault === 'malformed') return text(question.advice)
    const label = text(question.label)
    return chosen.includes(question.kind) ? t`Chưa chọn “${label}”.` : t`Chưa điền “${label}”.`
  }
}
