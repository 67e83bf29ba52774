import type { ChangeEventHandler, FocusEventHandler, ReactNode, Ref } from 'react'
import { FieldGroup, type FieldProps } from './field.tsx'

type RadioGroupProps = FieldProps & {
  name: string
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[]
  /** Given: controlled. Not given: spread `register('name')`. */
  value?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  ref?: Ref<HTMLInputElement>
  disabled?: boolean
}

/** One choice of a few, all in sight. The first choice carries the field's id. */
export function RadioGroup({ label, hint, error, optional, id, name, options, value, ...input }: RadioGroupProps) {
  const key = id ?? name
  return (
    <FieldGroup id={key} label={label} hint={hint} error={error} optional={optional}>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              {...input}
              type="radio"
              name={name}
              id={index === 0 ? key : `${key}-${option.value}`}
              value={option.value}
              {...(value === undefined ? {} : { checked: value === option.value })}
            />
            <span>
              {option.label}
              {option.hint && <span className="field__hint"> {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
