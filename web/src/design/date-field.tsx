import { useLingui } from '@lingui/react/macro'
import { type FocusEvent, type Ref, useState } from 'react'
import { describe, FieldGroup, type FieldProps } from './field.tsx'

type Part = 'day' | 'month' | 'year'
type Parts = Record<Part, string>

type DatePartsProps = FieldProps & {
  name: string
  /** `2026-11-22`, or `2026-11` without a day; what is half typed comes out half typed (`2026-1-`), so that validation can say so; empty is ''. */
  value: string
  onChange: (value: string) => void
  /** When the focus leaves all parts. */
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

type DateFieldProps = DatePartsProps & { autoComplete?: 'bday' }

const split = (value: string): Parts => {
  const [year = '', month = '', day = ''] = value.split('-')
  return { day, month, year }
}
const pad = (part: string) => (part.length === 1 ? `0${part}` : part)
const join = ({ day, month, year }: Parts, hasDay: boolean) => {
  if (!day && !month && !year) return ''
  return hasDay ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
}

/** Day, month, year typed as three numbers: quicker than a calendar for dates one knows. Use with Controller. */
export const DateField = (props: DateFieldProps) => <DateParts {...props} hasDay />

/** The same for a month of a year. */
export const MonthField = (props: DatePartsProps) => <DateParts {...props} hasDay={false} />

function DateParts({
  label,
  hint,
  error,
  optional,
  id,
  name,
  value,
  onChange,
  onBlur,
  ref,
  autoComplete,
  hasDay,
}: DateFieldProps & { hasDay: boolean }) {
  const { t } = useLingui()
  const key = id ?? name
  const [typed, setTyped] = useState(() => split(value))
  // A value set from outside (a saved draft) wins; our own echo must not, or it would pad the digit being typed.
  const parts = join(typed, hasDay) === value ? typed : split(value)
  const change = (part: Part, text: string) => {
    const next = { ...parts, [part]: text.replace(/\D/g, '') }
    setTyped(next)
    onChange(join(next, hasDay))
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLInputElement>) => {
    if (!currentTarget.closest('.date')?.contains(relatedTarget)) onBlur?.()
  }
  const shown: readonly { part: Part; label: string; length: number }[] = [
    ...(hasDay ? [{ part: 'day', label: t`Ngày`, length: 2 } as const] : []),
    { part: 'month', label: t`Tháng`, length: 2 },
    { part: 'year', label: t`Năm`, length: 4 },
  ]
  return (
    <FieldGroup id={key} label={label} hint={hint} error={error} optional={optional}>
      <div className="date">
        {shown.map(({ part, label, length }, index) => {
          const partId = index === 0 ? key : `${key}-${part}`
          return (
            <div key={part} className={`date__part date__part--${part}`}>
              <label htmlFor={partId}>{label}</label>
              <input
                ref={index === 0 ? ref : undefined}
                id={partId}
                className="input"
                inputMode="numeric"
                maxLength={length}
                autoComplete={autoComplete && `${autoComplete}-${part}`}
                value={parts[part]}
                onChange={(event) => change(part, event.target.value)}
                onBlur={leave}
                {...describe(key, { hint, error })}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
