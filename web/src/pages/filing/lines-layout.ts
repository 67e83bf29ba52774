import type { CSSProperties } from 'react'
import type { Column } from './form.ts'

declare module 'react' {
  interface CSSProperties {
    /** The columns of a table of lines, as grid tracks. */
    '--tracks'?: string
    /** The width in rem from which they stand as a table. */
    '--room'?: number
  }
}

type Sized = Pick<Column, 'kind' | 'maxLength'>
type Size = Column['kind'] | 'long' | 'short'
type Track = readonly [least: number, share: number]

/** Words are names, codes or units, by how many letters there may be; a code says its form and no length. */
const sizeOf = ({ kind, maxLength = 60 }: Sized): Size => {
  if (kind !== 'text') return kind
  if (maxLength > 60) return 'long'
  return maxLength <= 30 ? 'short' : kind
}

/** Whether an answer may take two columns' room. */
export const isLong = (column: Sized): boolean => sizeOf(column) === 'long'

/** The least width of a column in which one types, in rem, and its share of what is left. */
const tracks: Record<Size, Track> = {
  long: [11, 4],
  text: [9, 1],
  short: [5.5, 1],
  number: [7.5, 1],
  money: [9, 1],
  date: [15, 0],
  month: [11, 0],
  select: [10.5, 1.5],
}

/** The least width of a column that is read, in rem. */
const read: Record<Size, number> = {
  ...{ long: 10, text: 6.5, short: 4, number: 5, money: 7 },
  ...{ date: 6, month: 5, select: 6.5 },
}

const number = 2.5
const remove = 4.5
const gap = 0.75

export const tracksOf = (columns: readonly Column[]): NonNullable<CSSProperties['--tracks']> =>
  columns
    .map((column) => tracks[sizeOf(column)])
    .map(([least, share]) => (share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`))
    .join(' ')

/** How wide, in rem, a page has to be for lines to be typed into a table. */
export const roomToType = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + tracks[sizeOf(column)][0] + gap, number + remove + gap)

/** How wide, in rem, it has to be for them to be read in one. */
export const roomToRead = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + read[sizeOf(column)] + gap, number)
