import type { InputHTMLAttributes, Ref } from 'react'
import { describe, Field, type FieldProps } from './field.tsx'

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { name: string; ref?: Ref<HTMLInputElement> }

/** One line of text. Spread `register('name')` of react-hook-form into it, or give `value` and `onChange`. */
export function TextField({ label, hint, error, optional, id, ...input }: TextFieldProps) {
  const key = id ?? input.name
  return (
    <Field id={key} label={label} hint={hint} error={error} optional={optional}>
      <input type="text" {...input} id={key} className="input" {...describe(key, { hint, error })} />
    </Field>
  )
}
