import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import './states.css'

/** While something is fetched. It appears after a moment, so that quick answers do not flicker. */
export function Loading({ children }: { children?: ReactNode }) {
  return (
    <p className="loading" role="status">
      <span className="button__spinner" aria-hidden="true" />
      {children ?? <Trans>Đang tải…</Trans>}
    </p>
  )
}

/** A list without anything in it, and what to do about that. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children}
    </div>
  )
}
