import type { ReactNode } from 'react'
import './table.css'

type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers and money align at the end. */
  numeric?: boolean
  /** Names the row for screen readers; one column should have it. */
  rowHeader?: boolean
}
type TableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  foot?: ReactNode
}

/** A true table on wide screens; on a phone each row becomes a card with its column names inside. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, foot }: TableProps<Row>) {
  return (
    <table className="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, header, numeric }) => (
            <th key={key} scope="col" className={numeric ? 'table__number' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, header, cell, numeric, rowHeader }) => {
              const Cell = rowHeader ? 'th' : 'td'
              return (
                <Cell key={key} scope={rowHeader ? 'row' : undefined} className={numeric ? 'table__number' : undefined}>
                  <span className="table__label" aria-hidden="true">
                    {header}
                  </span>
                  <span>{cell(row)}</span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
}
