import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import './field.css'

/** What every field shares. `label`, `hint` and `error` are linked to the control for screen readers. */
export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** The message; also marks the control invalid. */
  error?: string
  /** Adds “(không bắt buộc)” to the label; fields are required unless they say so. */
  optional?: boolean
  /** Defaults to `name`, so that an ErrorSummary can point at `#name`. */
  id?: string
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** aria-describedby and aria-invalid for the control itself. */
export function describe(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const described = classes(hint !== undefined && hint !== '' && hintId(id), error && errorId(id))
  return { 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined } as const
}

export function Optional() {
  return (
    <span className="field__optional">
      {' '}
      <Trans>(không bắt buộc)</Trans>
    </span>
  )
}

export function HintAndError({ id, hint, error }: { id: string } & Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && hint !== '' && (
        <p id={hintId(id)} className="field__hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId(id)} className="field__error">
          <span className="visually-hidden">
            <Trans>Lỗi:</Trans>{' '}
          </span>
          {error}
        </p>
      )}
    </>
  )
}

type FrameProps = FieldProps & { id: string; children: ReactNode }

/** Label, hint, error and then the control. */
export function Field({ id, label, hint, error, optional, children }: FrameProps) {
  return (
    <div className={classes('field', error && 'field--invalid')}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The same for several controls that answer one question. `isTarget`: the group itself carries the id and takes the focus. */
export function FieldGroup({ id, label, hint, error, optional, isTarget, children }: FrameProps & { isTarget?: true }) {
  return (
    <fieldset
      {...(isTarget && { id, tabIndex: -1 })}
      className={classes('field', error && 'field--invalid')}
      aria-describedby={describe(id, { hint, error })['aria-describedby']}
    >
      <legend className="field__label">
        {label}
        {optional && <Optional />}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
