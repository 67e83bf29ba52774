import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import './error-summary.css'

type ErrorSummaryProps = { errors: readonly { id: string; message: string }[] }

/** Stands above a form that was refused, takes the focus and leads to each field at fault. Nothing when all is well. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const key = errors.map(({ id, message }) => id + message).join()
  useEffect(() => {
    if (key) box.current?.focus()
  }, [key])
  if (errors.length === 0) return null
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
