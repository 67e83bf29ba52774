import { useLingui } from '@lingui/react/macro'
import type { Ref, SelectHTMLAttributes } from 'react'
import { describe, Field, type FieldProps } from './field.tsx'

type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & {
    name: string
    options: readonly { value: string; label: string }[]
    /** The empty first choice; “Chọn…” unless given. */
    placeholder?: string
    ref?: Ref<HTMLSelectElement>
  }

/** The browser's own list, which phones show best. Works with `register` or `value` and `onChange`. */
export function SelectField({ label, hint, error, optional, id, options, placeholder, ...select }: SelectFieldProps) {
  const { t } = useLingui()
  const key = id ?? select.name
  return (
    <Field id={key} label={label} hint={hint} error={error} optional={optional}>
      <select {...select} id={key} className="input" {...describe(key, { hint, error })}>
        <option value="">{placeholder ?? t`Chọn…`}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
