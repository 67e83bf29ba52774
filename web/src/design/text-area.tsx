import type { Ref, TextareaHTMLAttributes } from 'react'
import { describe, Field, type FieldProps } from './field.tsx'

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { name: string; ref?: Ref<HTMLTextAreaElement> }

/** Several lines of text. Works as TextField does. */
export function TextArea({ label, hint, error, optional, id, rows = 3, ...input }: TextAreaProps) {
  const key = id ?? input.name
  return (
    <Field id={key} label={label} hint={hint} error={error} optional={optional}>
      <textarea {...input} rows={rows} id={key} className="input" {...describe(key, { hint, error })} />
    </Field>
  )
}
