import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFormat } from '../i18n/format.ts'
import { describe, Field, type FieldProps } from './field.tsx'
import './file-field.css'

type FileFieldProps = FieldProps & {
  name: string
  /** MIME types, said to the browser and to the person. */
  accept: readonly string[]
  maxBytes: number
  onChange: (file: File | null) => void
  disabled?: boolean
}

const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
}

/**
 * One file; the limits are told before choosing. Checking the file is the page's task.
 * The browser's own control lies unseen over our words, which it would say in its own language.
 */
export function FileField({
  label,
  hint,
  error,
  optional,
  id,
  name,
  accept,
  maxBytes,
  onChange,
  disabled,
}: FileFieldProps) {
  const { t } = useLingui()
  const { number } = useFormat()
  const [chosen, setChosen] = useState('')
  const key = id ?? name
  const types = accept.map((type) => kinds[type] ?? type).join(', ')
  const megabytes = number(Math.floor(maxBytes / 1_048_576))
  const limits = t`Tệp ${types}, không quá ${megabytes} MB.`
  const said = hint ? (
    <>
      {hint} {limits}
    </>
  ) : (
    limits
  )
  return (
    <Field id={key} label={label} hint={said} error={error} optional={optional}>
      <div className="file">
        <input
          type="file"
          id={key}
          name={name}
          accept={accept.join(',')}
          disabled={disabled}
          onChange={({ target }) => {
            const file = target.files?.[0] ?? null
            setChosen(file?.name ?? '')
            onChange(file)
          }}
          {...describe(key, { hint: said, error })}
        />
        <span className="file__button" aria-hidden="true">
          <Trans>Chọn tệp</Trans>
        </span>
        <span className="file__name" aria-hidden="true">
          {chosen || <Trans>Chưa chọn tệp nào</Trans>}
        </span>
      </div>
    </Field>
  )
}
