import type { Format } from './types.ts'

/** What the server takes, in bytes. */
export const mostBytes = 50 * 1024 * 1024

export type FileFault = 'unknown-kind' | 'empty' | 'too-large'

/** By its ending: spreadsheets name the type of their CSV files as they like. */
export function formatOf({ name }: Pick<File, 'name'>): Format | null {
  const ending = name.split('.').at(-1)?.toLowerCase()
  return ending === 'json' || ending === 'csv' ? ending : null
}

/** Why a file is not even sent; the server would refuse it all the same. */
export function faultOf(file: Pick<File, 'name' | 'size'>): FileFault | null {
  if (!formatOf(file)) return 'unknown-kind'
  if (file.size === 0) return 'empty'
  return file.size > mostBytes ? 'too-large' : null
}
