import type { PublicKey } from '../../../../shared/receipt/check.ts'

const isKey = (value: unknown): value is PublicKey =>
  typeof value === 'object' && value !== null && 'x' in value && typeof value.x === 'string' && 'kid' in value

/** The keys of a key set as the portal publishes it; null when the text is none. */
export function keysIn(text: string): PublicKey[] | null {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown }
    return Array.isArray(keys) && keys.length > 0 && keys.every(isKey) ? keys : null
  } catch {
    return null
  }
}
