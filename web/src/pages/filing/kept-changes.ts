/** Answers not yet on the server; null clears one. */
export type Changes = Record<string, string | null>

const drawer = 'draft-changes:'
const place = (draftId: string) => drawer + draftId

/** What an earlier life of this tab had not been able to save. Empty where storage is refused. */
export function keptChanges(draftId: string): Changes {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(draftId)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Changes) : {}
  } catch {
    return {}
  }
}

export function keepChanges(draftId: string, changes: Changes): void {
  try {
    if (Object.keys(changes).length === 0) sessionStorage.removeItem(place(draftId))
    else sessionStorage.setItem(place(draftId), JSON.stringify(changes))
  } catch {
    // Private windows may refuse storage: the answers then live in memory until the server has them.
  }
}

export function forgetChanges(draftId: string): void {
  try {
    sessionStorage.removeItem(place(draftId))
  } catch {
    // As above.
  }
}

/** Nothing that a person typed stays behind on this device once they have signed out. */
export function forgetAllChanges(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(drawer)) sessionStorage.removeItem(key)
  } catch {
    // As above.
  }
}
