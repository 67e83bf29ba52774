import { Plural } from '@lingui/react/macro'
import type { Ref, TextareaHTMLAttributes } from 'react'
import { describe, Field, type FieldProps } from './field.tsx'

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & {
    name: string
    ref?: Ref<HTMLTextAreaElement>
    /** The most characters; given together with `value`, how many are left is told beneath. */
    limit?: number
  }

/** Several lines of text. Works as TextField does. */
export function TextArea({ label, hint, error, optional, id, rows = 3, limit, ...input }: TextAreaProps) {
  const key = id ?? input.name
  const described = describe(key, { hint, error })
  const counted = limit === undefined ? undefined : `${key}-left`
  return (
    <Field id={key} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...input}
        rows={rows}
        id={key}
        className="input"
        {...described}
        aria-describedby={[described['aria-describedby'], counted].filter(Boolean).join(' ') || undefined}
      />
      {limit !== undefined && <Left id={`${key}-left`} left={limit - String(input.value ?? '').trim().length} />}
    </Field>
  )
}

/** Seen at all times, spoken only when it begins to matter. */
function Left({ id, left }: { id: string; left: number }) {
  const over = -left
  const words =
    left < 0 ? (
      <Plural value={over} one="Quá # ký tự" other="Quá # ký tự" />
    ) : (
      <Plural value={left} one="Còn # ký tự" other="Còn # ký tự" />
    )
  return (
    <>
      <p id={id} className={left < 0 ? 'field__left field__left--over' : 'field__left'}>
        {words}
      </p>
      <p className="visually-hidden" role="status">
        {left <= 20 && (left % 10 === 0 || left === -1) && words}
      </p>
    </>
  )
}
