import type { Content } from '../types.ts'

/** What was typed in a record and is not saved, with what it was typed over. */
export type Kept = { revision: number; base: Content; record: Content }

const drawer = 'record:'
const place = (slug: string, person: string) => `${drawer}${person}:${slug}`

/** What this person had typed on this device, in this tab or another that is closed. Null where nothing is kept. */
export function keptRecord(slug: string, person: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(slug, person)) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'record' in kept ? (kept as Kept) : null
  } catch {
    return null
  }
}

export function keepRecord(slug: string, person: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(place(slug, person), JSON.stringify(kept))
    else localStorage.removeItem(place(slug, person))
  } catch {
    // Where storage is refused or full, what is typed lives as long as the page.
  }
}

/** Nothing that a person typed stays behind on this device once they have signed out. */
export function forgetAllRecords(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(drawer)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
