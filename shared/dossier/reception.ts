import { isConsulted } from '../catalogue/consultation.ts'
import { onlineChannel, type Procedure } from '../catalogue/procedure.ts'
import { started } from './deadline.ts'
import type { Answers, Dossier } from './dossier.ts'

/** What reception settles: the clock begins, and the agencies that the procedure names for these answers are asked. */
export function receptionOf(answers: Answers, procedure: Procedure, now: Date): Partial<Dossier> {
  const asked = procedure.consultations.some((one) => isConsulted(one, answers))
  return {
    ...started(now, onlineChannel(procedure).time),
    ...(asked ? { consultations: 'open', consultationRound: 1 } : { consultations: 'none' }),
  }
}
