import * as z from 'zod'
import { shownMark, text } from '../text.ts'
import { askedIf } from './asked-if.ts'
import { isCalledFor } from './called-for.ts'
import { duration } from './duration.ts'

/** Another agency that is asked about each dossier of a procedure once it is received, in parallel with the others. */
export const consultation = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  agency: text,
  /** Id of the partner that is asked. */
  partner: z.string(),
  purpose: text,
  /** Names of the answers that the agency is told; it is told no others. */
  shares: z.array(z.string()).min(1),
  /** Whether the answer may set something to be paid, which becomes an obligation of the dossier. */
  raises: z.boolean().optional(),
  /** Its own time to answer, inside the dossier's. */
  within: duration,
  askedIf: askedIf.optional(),
  mark: shownMark,
})
export type Consultation = z.infer<typeof consultation>

/** Whether these answers call for the consultation. */
export const isConsulted = ({ askedIf }: Pick<Consultation, 'askedIf'>, answers: Record<string, string>): boolean =>
  isCalledFor(askedIf, answers)

type Given = Record<string, string>

/** Those who are to be asked again when answers are mended: what they are told has changed, or they are told for the first time. */
export const askedAnew = (all: readonly Consultation[], before: Given, after: Given): Consultation[] =>
  all.filter(
    (one) =>
      isConsulted(one, after) && (!isConsulted(one, before) || one.shares.some((name) => before[name] !== after[name])),
  )
