import { useSyncExternalStore } from 'react'

const place = 'desk-keys'
const listeners = new Set<() => void>()
let memory: 'on' | 'off' = 'on'

function areOn(): boolean {
  try {
    return (localStorage.getItem(place) ?? memory) !== 'off'
  } catch {
    return memory !== 'off'
  }
}

function turn(on: boolean): void {
  memory = on ? 'on' : 'off'
  try {
    localStorage.setItem(place, memory)
  } catch {
    // Where storage is refused the choice lasts as long as the page.
  }
  for (const tell of listeners) tell()
}

const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether single keys act. People who dictate to their computer need them off (WCAG 2.2, 2.1.4). */
export const useKeySwitch = () => [useSyncExternalStore(listen, areOn), turn] as const
