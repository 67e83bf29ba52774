import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import './error-summary.css'

type ErrorSummaryProps = { errors: readonly { id: string; message: string }[] }

/**
 * Stands above a form that was refused, takes the focus and leads to each field at fault. Nothing when all is well.
 * Give it `key={submitCount}`, so that a second refusal takes the focus again.
 */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const isShown = errors.length > 0
  useEffect(() => {
    // Only when it appears: while errors are being mended, the focus belongs to the field.
    if (isShown) box.current?.focus()
  }, [isShown])
  if (!isShown) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>
        <Trans>Có chỗ cần sửa</Trans>
      </h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id + message}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(id)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
