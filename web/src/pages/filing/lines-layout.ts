import type { CSSProperties } from 'react'
import type { Column } from './form.ts'

declare module 'react' {
  interface CSSProperties {
    /** The columns of a table of lines, as grid tracks. */
    '--tracks'?: string
  }
}

/** The least width of a column in a table, in rem, and its share of what is left. */
const tracks: Record<Column['kind'], readonly [least: number, share: number]> = {
  text: [8.5, 2],
  number: [5.5, 1],
  money: [9, 1.25],
  date: [15, 0],
  month: [11, 0],
  select: [8, 1.5],
}

export const tracksOf = (columns: readonly Column[]): NonNullable<CSSProperties['--tracks']> =>
  columns
    .map(({ kind }) => tracks[kind])
    .map(([least, share]) => (share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`))
    .join(' ')

/** How wide a page has to be for the lines to stand as a table: a usual one, a wide one, or wider than there is. */
export function widthOf(columns: readonly Column[]): 'few' | 'some' | 'many' {
  const number = 2.5
  const remove = 4.5
  const gap = 0.75
  const least = columns.reduce((sum, { kind }) => sum + tracks[kind][0] + gap, number + remove + gap)
  if (least <= 40) return 'few'
  return least <= 70 ? 'some' : 'many'
}
