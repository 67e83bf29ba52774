import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Me } from '../../api/types.ts'
import { DateField, RadioGroup, SelectField, TextField, useText } from '../../design/index.ts'
import type { Question } from './form.ts'
import { knownAnswer } from './prefill.ts'
import { agenciesQuery } from './queries.ts'

/** The id of a question's control, which the error summary leads to. */
export const fieldId = (name: string) => `q-${name}`

interface QuestionFieldProps {
  question: Question
  value: string
  error: string | undefined
  me: Me | null | undefined
  onAnswer: (value: string) => void
  onLeave?: () => void
}

/** One question of a form, with the control that its kind asks for. */
export function QuestionField({ question, value, error, me, onAnswer, onLeave }: QuestionFieldProps) {
  const text = useText()
  const hintFor = useHint(question, me)
  const shared = {
    id: fieldId(question.name),
    name: question.name,
    label: text(question.label),
    hint: hintFor(value),
    error,
    optional: !question.required,
    value,
    onBlur: onLeave,
  }
  const input = { ...shared, onChange: (event: { target: { value: string } }) => onAnswer(event.target.value) }
  const options = question.options?.map((option) => ({ value: option.value, label: text(option.label) })) ?? []
  if (question.kind === 'date') return <DateField {...shared} autoComplete={birthday(question)} onChange={onAnswer} />
  if (question.kind === 'radio') return <RadioGroup {...input} options={options} />
  if (question.kind === 'select') return <SelectField {...input} options={options} />
  if (question.kind === 'province') return <ProvinceField {...input} />
  const type = question.kind === 'tel' || question.kind === 'email' ? question.kind : 'text'
  return <TextField {...input} type={type} autoComplete={question.autocomplete} inputMode={question.inputMode} />
}

const birthday = (question: Question) => (question.autocomplete === 'bday' ? 'bday' : undefined)

/** The question's own hint and, while the answer is the account's, where it came from. */
function useHint(question: Question, me: Me | null | undefined) {
  const { t } = useLingui()
  const text = useText()
  const known = knownAnswer(question, me)
  return (value: string | undefined) => {
    const own = question.hint && text(question.hint)
    const source = known !== '' && value === known ? t`Lấy từ tài khoản; có thể sửa.` : undefined
    if (!own) return source
    const sentence = own.replace(/\.?$/, '.')
    return source ? `${sentence} ${source}` : sentence
  }
}

function ProvinceField(props: Omit<Parameters<typeof SelectField>[0], 'options'>) {
  const text = useText()
  const agencies = useQuery(agenciesQuery)
  const options = (agencies.data ?? []).map((agency) => ({ value: agency.id, label: text(agency.name) }))
  // A saved choice must stay chosen while the list is still on its way.
  const shown = options.length > 0 ? options : [{ value: String(props.value ?? ''), label: '…' }]
  return <SelectField {...props} options={shown.filter((option) => option.value !== '')} />
}
