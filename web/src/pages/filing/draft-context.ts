import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft } from '../../api/types.ts'
import { draftDoor } from './draft-door.ts'
import { DraftSaver, type SaveState } from './draft-saver.ts'
import type { Service } from './form.ts'

export interface Filing {
  service: Service
  saver: DraftSaver
  /** What the check before filing found wrong, by the names of answers and cells: said again where it is mended. */
  told: Map<string, string>
}

export const FilingContext = createContext<Filing | null>(null)

/** The draft being filled in, inside the pages of one draft. */
export function useFiling(): Filing {
  const filing = useContext(FilingContext)
  if (!filing) throw new Error('useFiling belongs inside the pages of a draft')
  return filing
}

/** One saver for the whole visit; it tries again when the network or the page comes back. */
export function useDraftSaver(service: Service, draft: Draft): DraftSaver {
  const [saver] = useState(() => new DraftSaver(draft, draftDoor(service, draft.id)))
  useEffect(() => {
    const again = () => void saver.flush()
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
      void saver.flush()
    }
  }, [saver])
  return saver
}

export function useSaveState(saver: DraftSaver): SaveState {
  return useSyncExternalStore(saver.subscribe, saver.snapshot)
}
