import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'

const figureFor = (profession: string) => `practice-months-${profession.replaceAll('_', '-')}`

/** The figures that the professions of the form need. */
export const figures = [
  'doctor',
  'assistant_doctor',
  'nurse',
  'midwife',
  'technician',
  'nutritionist',
  'paramedic',
  'psychologist',
].map(figureFor)

/** Months that a person of this profession has to have practised before the licence. */
export const monthsNeeded = (profession: string, procedure: Pick<Procedure, 'slug' | 'figures'>): number =>
  figureOf(procedure, figureFor(profession))
