import type { Answers } from '../dossier/dossier.ts'

/** What may be ticked with a birth registration; each is a service that its result opens. */
export const linkedProcedures = {
  residence: 'permanent_residence',
  insurance: 'health_insurance_under_6',
} as const

/** Whether a procedure is ticked as linked. */
export const isLinked = ({ linkedServices = '' }: Answers, procedure: keyof typeof linkedProcedures): boolean =>
  linkedServices.split(',').includes(linkedProcedures[procedure])
