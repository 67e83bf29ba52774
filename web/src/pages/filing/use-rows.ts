import { useRef, useState } from 'react'
import { type Line, linesOf, linesText } from './lines.ts'

export interface Row {
  /** Stays with the line while others come and go. */
  key: number
  cells: Line
}

/** The lines on screen, blank ones included; what is set from outside (a saved draft) takes their place. */
export function useRows(value: string, leastRows: number, onChange: (value: string) => void) {
  const lastKey = useRef(0)
  const row = (cells: Line): Row => ({ key: ++lastKey.current, cells })
  const from = (text: string): Row[] => {
    const lines = linesOf(text)
    return [...lines, ...Array.from({ length: Math.max(0, leastRows - lines.length) }, () => ({}))].map(row)
  }
  const [rows, setRows] = useState(() => from(value))
  if (linesText(rows.map(({ cells }) => cells)) !== linesText(linesOf(value))) setRows(from(value))
  const set = (next: Row[]) => {
    setRows(next)
    onChange(linesText(next.map(({ cells }) => cells)))
  }
  return { rows, set, row }
}
