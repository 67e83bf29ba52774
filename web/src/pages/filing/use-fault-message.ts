import { useLingui } from '@lingui/react/macro'
import type { Question } from '../../api/types.ts'
import { useText } from '../../design/index.ts'
import type { Fault } from './check-answer.ts'

const isChosen = (question: Question) => ['select', 'radio', 'province'].includes(question.kind)

/** A fault in plain words that name the question, so that it also reads well in the summary. */
export function useFaultMessage(): (question: Question, fault: Fault) => string {
  const { t } = useLingui()
  const text = useText()
  return (question, fault) => {
    const label = text(question.label)
    const hint = question.hint ? ` ${text(question.hint)}` : ''
    const { minLength = 0, maxLength = 0 } = question
    if (fault === 'missing') return isChosen(question) ? t`Chưa chọn “${label}”.` : t`Chưa điền “${label}”.`
    if (fault === 'too-short') return t`“${label}” cần ít nhất ${minLength} ký tự.`
    if (fault === 'too-long') return t`“${label}” không được quá ${maxLength} ký tự.`
    if (question.kind === 'date') return t`“${label}” chưa phải là một ngày có thật, ví dụ 05/09/1990.`
    if (question.kind === 'email') return t`“${label}” chưa đúng dạng, ví dụ ten@vidu.vn.`
    return t`“${label}” chưa đúng dạng.${hint}`
  }
}
