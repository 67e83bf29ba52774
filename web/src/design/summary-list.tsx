import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import './summary-list.css'

type SummaryListProps = {
  rows: readonly {
    label: ReactNode
    value: ReactNode
    action?: ReactNode
    key?: string
    /** The value stands beneath its name and takes the whole width. */
    isBroad?: boolean
  }[]
}

/** Questions and answers, or names and values. `action` is usually a Link “Sửa”. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="summary-list">
      {rows.map(({ label, value, action, key, isBroad }, index) => (
        <div className={classes('summary-list__row', isBroad && 'summary-list__row--broad')} key={key ?? index}>
          <dt>{label}</dt>
          <dd className="summary-list__value">{value}</dd>
          {action && <dd className="summary-list__action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
