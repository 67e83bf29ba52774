import type { DeskAct, DeskDossier } from '../types.ts'

/** What the form of every act is given. */
export interface ActProps {
  dossier: DeskDossier
  act: DeskAct
  isOffered: boolean
  onDone: () => void
  onLeave: () => void
}
