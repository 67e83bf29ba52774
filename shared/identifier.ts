import { createHash } from 'node:crypto'
import { customAlphabet } from 'nanoid'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const size = 16

/** An id of 16 characters of Crockford's base 32 (80 bits): fits payment references, has no letters that look alike. */
export const newId = customAlphabet(crockford, size)

/** The same id for the same parts: what makes a repeated request find the thing it made the first time. */
export function derivedId(...parts: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  return Array.from({ length: size }, (_, i) => crockford[(digest[i] ?? 0) % crockford.length]).join('')
}

export const idPattern = /^[0-9A-HJKMNP-TV-Z]{16}$/
