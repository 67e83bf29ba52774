/**
 * One key for one intention: the same act tried again after a lost answer, a second tap or a reload carries the same key.
 * `about` names the intention and everything that, when changed, makes it another one.
 */
export function keyFor(about: string): string {
  const place = `key:${about}`
  try {
    const kept = sessionStorage.getItem(place)
    if (kept) return kept
    const fresh = crypto.randomUUID()
    sessionStorage.setItem(place, fresh)
    return fresh
  } catch {
    return crypto.randomUUID()
  }
}

/** The act is done; doing it again would be a new intention. */
export function releaseKey(about: string): void {
  try {
    sessionStorage.removeItem(`key:${about}`)
  } catch {
    // Nothing was kept where storage is refused.
  }
}
