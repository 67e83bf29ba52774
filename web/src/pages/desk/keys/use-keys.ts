import type { MessageDescriptor } from '@lingui/core'
import { useEffect, useRef } from 'react'
import { useKeySwitch } from './switch.ts'

/** What some keys do, as the help tells it; `keys` are values of KeyboardEvent.key. */
export type KeyAct = { keys: readonly string[]; tells: MessageDescriptor; run: () => void }

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], iframe') !== null

/** Listens for the acts' keys while nobody is typing and no other key is held. */
export function useKeys(acts: readonly KeyAct[]): void {
  const [areOn] = useKeySwitch()
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!areOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return
      const act = latest.current.find(({ keys }) => keys.includes(event.key))
      if (!act) return
      event.preventDefault()
      act.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areOn])
}
