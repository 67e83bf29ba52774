import type { PublicKey } from '../../../../shared/receipt/check.ts'

/** Published keys and the moment when the portal gave them. */
export type KeptKeys = { keys: PublicKey[]; at: string }

const storageKey = 'portal-receipt-keys'

export function keepKeys(keys: PublicKey[]): KeptKeys {
  const kept = { keys, at: new Date().toISOString() }
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // storage is closed to us in some private modes: the keys last as long as the page
  }
  return kept
}

export function keptKeys(): KeptKeys | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') as KeptKeys | null
  } catch {
    return null
  }
}
