import type { ReactNode } from 'react'
import './timeline.css'

type TimelineProps = {
  items: readonly { key: string | number; title: ReactNode; at: ReactNode; children?: ReactNode; current?: boolean }[]
}

/** What happened, in the order given. */
export function Timeline({ items }: TimelineProps) {
  return (
    <ol className="timeline">
      {items.map(({ key, title, at, children, current }) => (
        <li key={key} className={current ? 'timeline__item timeline__item--current' : 'timeline__item'}>
          <p className="timeline__title">{title}</p>
          <p className="soft small">{at}</p>
          {children && <div className="timeline__more">{children}</div>}
        </li>
      ))}
    </ol>
  )
}
