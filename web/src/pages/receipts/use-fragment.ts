import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** What stands after the `#` of the address, as it was scanned; browsers never send it to a server. */
export const useFragment = (): string => useSyncExternalStore(subscribe, () => window.location.hash.slice(1))
