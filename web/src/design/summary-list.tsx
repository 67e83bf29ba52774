import type { ReactNode } from 'react'
import './summary-list.css'

type SummaryListProps = {
  rows: readonly { label: ReactNode; value: ReactNode; action?: ReactNode; key?: string }[]
}

/** Questions and answers, or names and values. `action` is usually a Link “Sửa”. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="summary-list">
      {rows.map(({ label, value, action, key }, index) => (
        <div className="summary-list__row" key={key ?? index}>
          <dt>{label}</dt>
          <dd className="summary-list__value">{value}</dd>
          {action && <dd className="summary-list__action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
