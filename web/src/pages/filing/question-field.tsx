import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Me } from '../../api/types.ts'
import {
  CheckGroup,
  DateField,
  Loading,
  MoneyField,
  MonthField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  useText,
} from '../../design/index.ts'
import { isCode } from './check-answer.ts'
import type { Asked, Question } from './form.ts'
import { knownAnswer } from './prefill.ts'
import { agenciesQuery } from './queries.ts'
import './question-field.css'

/** The id of an answer's control, which the error summary leads to; `name` as faults say it, of a question or a cell. */
export const fieldId = (name: string) => `q-${name}`

/** Lines of more than a few columns stand side by side only on a wide page. */
export const needsWidth = ({ columns }: Question): boolean => (columns?.length ?? 0) > 3

interface QuestionFieldProps {
  question: Question
  value: string
  /** Messages by name: the question's own, and those of cells. */
  errors: Readonly<Record<string, string>>
  me: Me | null | undefined
  onAnswer: (value: string) => void
  onLeave?: () => void
}

// Few forms have lines: the others load without them.
const LinesField = lazy(() => import('./lines-field.tsx'))

/** One question of a form, with the control that its kind asks for. */
export function QuestionField({ question, value, errors, me, onAnswer, onLeave }: QuestionFieldProps) {
  const hintFor = useHint(question, me)
  if (question.kind === 'lines') {
    return (
      <Suspense fallback={<Loading />}>
        <LinesField {...{ question, value, errors, onAnswer, onLeave }} />
      </Suspense>
    )
  }
  return (
    <AnswerField
      asked={question}
      name={question.name}
      value={value}
      hint={hintFor(value)}
      error={errors[question.name]}
      onAnswer={onAnswer}
      onLeave={onLeave}
    />
  )
}

interface AnswerFieldProps {
  asked: Asked
  /** As faults say it. */
  name: string
  value: string
  hint?: string | undefined
  error: string | undefined
  onAnswer: (value: string) => void
  onLeave?: (() => void) | undefined
}

/** The control for one answer, of a question or of one cell of a line. */
export function AnswerField({ asked, name, value, hint, error, onAnswer, onLeave }: AnswerFieldProps) {
  const text = useText()
  const shared = {
    id: fieldId(name),
    name,
    label: text(asked.label),
    hint,
    error,
    optional: !asked.required,
    value,
    onBlur: onLeave,
  }
  const input = { ...shared, onChange: (event: { target: { value: string } }) => onAnswer(event.target.value) }
  const options = asked.options?.map((option) => ({ value: option.value, label: text(option.label) })) ?? []
  switch (asked.kind) {
    case 'date':
      return <DateField {...shared} autoComplete={birthday(asked)} onChange={onAnswer} />
    case 'month':
      return <MonthField {...shared} onChange={onAnswer} />
    case 'number':
      return <NumberField {...shared} onChange={onAnswer} />
    case 'money':
      return <MoneyField {...shared} onChange={onAnswer} />
    case 'textarea':
      return <TextArea {...input} rows={4} limit={asked.maxLength} />
    case 'radio':
      return <RadioGroup {...input} options={options} />
    case 'checks':
      return (
        <CheckGroup
          {...shared}
          options={options}
          value={value.split(',')}
          onChange={(ticked) => onAnswer(ticked.join(','))}
        />
      )
    case 'select':
      return <SelectField {...input} options={options} />
    case 'province':
      return <ProvinceField {...input} />
    default:
      return <TextField {...input} {...typing(asked)} />
  }
}

const birthday = (asked: Asked) => ('autocomplete' in asked && asked.autocomplete === 'bday' ? 'bday' : undefined)

const typing = (asked: Asked): { type: string; autoComplete?: string; inputMode?: 'numeric' | 'tel' | 'email' } => ({
  type: asked.kind === 'tel' || asked.kind === 'email' ? asked.kind : 'text',
  autoComplete: 'autocomplete' in asked ? asked.autocomplete : undefined,
  inputMode: isCode(asked) ? 'numeric' : 'inputMode' in asked ? asked.inputMode : undefined,
})

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
