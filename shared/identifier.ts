import { createHash } from 'node:crypto'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const size = 16

/**
 * An id of 16 characters of Crockford's base 32 (80 bits): short enough for payment references, no letters that look
 * alike. The same parts give the same id: what makes a repeated request find what it made the first
 * time.
 */
export function derivedId(...parts: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  return Array.from({ length: size }, (_, i) => crockford[(digest[i] ?? 0) % crockford.length]).join('')
}

export const idPattern = /^[0-9A-HJKMNP-TV-Z]{16}$/
