import { useState } from 'react'
import { useMe } from '../../../session/session.ts'

function read<T>(place: string, initial: T): T {
  try {
    const kept = sessionStorage.getItem(place)
    return kept === null ? initial : (JSON.parse(kept) as T)
  } catch {
    return initial
  }
}

function write(place: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(value))
  } catch {
    // Where storage is refused, what is typed lives as long as the page.
  }
}

/** What an officer has typed for an act: outlives a reload and signing in again in this tab, until the act is done. */
export function useKept<T>(about: string, initial: T) {
  const place = `desk:${useMe()?.id ?? ''}:${about}`
  const [value, setValue] = useState(() => read(place, initial))
  return {
    value,
    set: (next: T) => {
      setValue(next)
      write(place, next)
    },
    forget: () => write(place, undefined),
  }
}
