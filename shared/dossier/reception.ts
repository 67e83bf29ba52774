import { onlineChannel, type Procedure } from '../catalogue/procedure.ts'
import { started } from './deadline.ts'
import type { Answers, Dossier } from './dossier.ts'

/** What reception settles: the clock begins. */
export function receptionOf(_answers: Answers, procedure: Procedure, now: Date): Partial<Dossier> {
  return started(now, onlineChannel(procedure).time)
}
