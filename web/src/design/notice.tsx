import type { ReactNode } from 'react'
import './notice.css'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

type NoticeProps = {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  /** Announce it when it appears: use for what the person's own act brought about. */
  live?: boolean
}

export function Notice({ tone, title, children, live }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      {title && <p className="notice__title">{title}</p>}
      {children && <div className="stack stack--s">{children}</div>}
    </div>
  )
}
