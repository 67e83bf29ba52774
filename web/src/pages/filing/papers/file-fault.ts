import type { Limits } from './types.ts'

/** Why a file is not even sent; the server would refuse it all the same, after a long upload. */
export type FileFault = 'too-large' | 'empty' | 'type-unknown' | 'too-many'

const byEnding: Record<string, string> = {
  heic: 'image/heic',
  heif: 'image/heic',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}

type Chosen = Pick<File, 'name' | 'type' | 'size'>

/** The MIME type of a chosen file. Desktop browsers do not know HEIC and leave its type empty; the ending tells. */
export function typeOf({ name, type }: Chosen): string {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (type === 'image/heif') return 'image/heic'
  return type || (byEnding[ending] ?? '')
}

/** `held` is how many files the paper has already. */
export function faultOfFile(file: Chosen, limits: Limits, held: number): FileFault | null {
  if (!limits.types.includes(typeOf(file))) return 'type-unknown'
  if (file.size === 0) return 'empty'
  if (file.size > limits.maxBytes) return 'too-large'
  return held >= limits.perSlot ? 'too-many' : null
}
