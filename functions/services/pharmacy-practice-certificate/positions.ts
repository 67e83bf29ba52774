import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'

const figureFor = (position: string) => `practice-months-${position.replaceAll('_', '-')}`

/** The figures that the positions of the form need. */
export const figures = ['retail_head', 'counter_head', 'wholesale_head', 'production_head', 'clinical_pharmacy'].map(
  figureFor,
)

/** Months of practice that all of these positions (joined by commas) together need: the longest of them. */
export const monthsNeeded = (positions: string, procedure: Pick<Procedure, 'slug' | 'figures'>): number =>
  Math.max(...positions.split(',').map((one) => figureOf(procedure, figureFor(one))))

/** Only a drug counter may be headed without a university degree (2016 Law on Pharmacy, from general knowledge, unverified). */
export const isDegreeEnough = (positions: string, degreeLevel: string): boolean =>
  degreeLevel === 'university' || positions.split(',').every((one) => one === 'counter_head')
