import { useLingui } from '@lingui/react'
import { type ChangeEvent, useLayoutEffect, useRef, useState } from 'react'
import { language } from '../i18n/language.ts'
import { amountOf, caretBefore, grouped, numberOf } from '../i18n/numbers.ts'
import { describe, Field, type FieldProps } from './field.tsx'

type NumberFieldProps = FieldProps & {
  name: string
  /** Digits, with a point before decimals, whatever the language; what is no number comes out as it was typed. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** Grouped from five digits on, as four may be a year; what is no number stays as it is. */
function written(value: string): string {
  const [whole = '', decimals] = value.split('.')
  if (!/^\d+(\.\d+)?$/.test(value)) return value
  const groups = whole.length > 4 ? grouped(whole, language()) : whole
  return decimals === undefined ? groups : groups + (language() === 'vi' ? ',' : '.') + decimals
}

/** A number as people of either language write it. */
export function NumberField({ label, hint, error, optional, id, name, value, onChange, onBlur }: NumberFieldProps) {
  useLingui()
  const key = id ?? name
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Field id={key} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={key}
        name={name}
        className="input input--number"
        inputMode="decimal"
        autoComplete="off"
        // What is being typed stays as typed; a value from elsewhere is written our way.
        value={typed !== null && numberOf(typed) === value ? typed : written(value)}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(numberOf(target.value))
        }}
        onBlur={() => {
          setTyped(null)
          onBlur?.()
        }}
        {...describe(key, { hint, error })}
      />
    </Field>
  )
}

/** An amount of đồng: its digits are grouped while they are typed, its value stays digits. */
export function MoneyField({ label, hint, error, optional, id, name, value, onChange, onBlur }: NumberFieldProps) {
  useLingui()
  const key = id ?? name
  const input = useRef<HTMLInputElement>(null)
  /** How many digits stand after the caret: grouping must not move it. */
  const caret = useRef<{ after: number; isForward: boolean } | null>(null)
  const shown = grouped(value, language())
  useLayoutEffect(() => {
    if (!caret.current || !input.current) return
    const at = caretBefore(input.current.value, caret.current.after, caret.current.isForward)
    caret.current = null
    input.current.setSelectionRange(at, at)
  })
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    caret.current = {
      after: target.value.slice(target.selectionEnd ?? target.value.length).replace(/\D/g, '').length,
      isForward: (nativeEvent as InputEvent).inputType === 'deleteContentForward',
    }
    onChange(amountOf(target.value))
  }
  return (
    <Field id={key} label={label} hint={hint} error={error} optional={optional}>
      <div className="money">
        <input
          ref={input}
          id={key}
          name={name}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          onChange={change}
          onBlur={onBlur}
          {...describe(key, { hint, error })}
        />
        <span className="money__unit" aria-hidden="true">
          {language() === 'vi' ? 'đồng' : 'VND'}
        </span>
      </div>
    </Field>
  )
}
