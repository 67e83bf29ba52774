import * as z from 'zod'
import { shownMark, text } from '../text.ts'

/** Parts of a procedure record that describe the law behind it, after the fields that public systems exchange. */

export const implementationLevel = z.enum(['central', 'province', 'commune'])

/** An agency that carries the procedure out. `id` is null where it is none of the portal's list, as with all communes. */
export const implementer = z.object({ id: z.string().nullable(), name: text })

/** A case with steps of its own and, by their ids, the papers that it asks for. */
export const caseOf = z.object({ name: text, steps: z.array(text), papers: z.array(z.string()) })

/** A condition that the law sets. */
export const requirement = z.object({ text, mark: shownMark })

export const legalBasis = z.object({
  number: z.string().min(1),
  title: text,
  issuedOn: z.iso.date().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
})

/** The decision by which an agency announced the procedure. */
export const decision = legalBasis.extend({ issuedBy: text.optional(), mark: shownMark })
