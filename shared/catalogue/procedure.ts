import * as z from 'zod'
import { money } from '../money.ts'
import { shownMark, text } from '../text.ts'
import { askedIf } from './asked-if.ts'
import { consultation } from './consultation.ts'
import { duration } from './duration.ts'
import { lifeEvents } from './life-events.ts'
import { caseOf, decision, implementationLevel, implementer, legalBasis, requirement } from './particulars.ts'

export { type Duration, duration } from './duration.ts'

export const feeLine = z.object({
  code: z.string(),
  name: text,
  kind: z.enum(['fee', 'charge']),
  amount: money,
  mark: shownMark,
})
export type FeeLine = z.infer<typeof feeLine>

/** A number that a rule of the service works with and a decision may change: a rate, a limit, a number of days. */
export const figure = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  value: z.number(),
  /** `date`: a day as the number YYYYMMDD. */
  unit: z.enum(['vnd', 'percent', 'days', 'months', 'years', 'count', 'date']),
  mark: shownMark,
})

const channel = z.object({
  channel: z.enum(['online', 'counter', 'post']),
  time: duration,
  fees: z.array(feeLine),
  /** What time and fees depend on, in words. */
  note: text.optional(),
  mark: shownMark,
})

/** A paper that the procedure asks for. */
export const requiredPaper = z.object({
  /** Names the slot that files are put in. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: text,
  required: z.boolean(),
  /** Handed in as a file; false where the online form takes its place. */
  upload: z.boolean(),
  askedIf: askedIf.optional(),
  note: text.optional(),
  /** Code of the paper in the national list; null where it has none that is known. */
  code: z.string().nullable().optional(),
  /** The paper form that is filled in where the procedure is not filed online. */
  template: z.object({ name: text, url: z.url({ protocol: /^https?$/ }).optional() }).optional(),
})
export type RequiredPaper = z.infer<typeof requiredPaper>

/** A province or city (id of its agency) in which a service is open, and the first day, `YYYY-MM-DD`. */
const opening = z.object({ place: z.string(), from: z.iso.date() })
export type Opening = z.infer<typeof opening>

export const procedureSummary = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  sector: z.string(),
  name: text,
  summary: text,
  keywords: z.array(z.string()),
  audience: z.array(z.enum(['citizen', 'business'])),
  /** `information`: it is described here and filed elsewhere; no service of the portal takes it. */
  level: z.enum(['full', 'partial', 'information']),
  lifeEvents: z.array(z.enum(lifeEvents)).default([]),
  /** Ids of the central agencies in whose field it lies, of shared/agency/register. */
  overseenBy: z.array(z.string()).default([]),
  /** Where a pilot is open, and since when; without it, nationwide. */
  open: z.array(opening).min(1).optional(),
})
export type ProcedureSummary = z.infer<typeof procedureSummary>

/**
 * What the law and the agencies decide about a procedure: data, in immutable versions with validity dates. Time and fee
 * hang on the channel. A null `code` means that the national code is not known; never shown as a code.
 */
export const procedure = procedureSummary.extend({
  code: z
    .string()
    .regex(/^\d\.\d{6}$/)
    .nullable(),
  version: z.int().min(1),
  /** The first day on which this version holds. */
  validFrom: z.iso.date(),
  /** The first day on which it holds no more; without it, until a later version begins. */
  validTo: z.iso.date().optional(),
  /** An abolished procedure is told of, and can no longer be filed. What is not published is no version but a change. */
  status: z.enum(['published', 'abolished']).default('published'),
  /** Id of the agency whose administrators keep the record; without it, the one that leads the sector does. */
  managedBy: z.string().optional(),
  /** Who may use it, in words; `audience` is for finding it. */
  audienceNote: text.optional(),
  implementationLevels: z.array(implementationLevel).default([]),
  implementedBy: z.array(implementer).default([]),
  channels: z.array(channel).min(1),
  papers: z.array(requiredPaper),
  /** Every number that the service's rules take from the law or a decision, each with its mark: the one place to correct it. */
  figures: z.array(figure).default([]),
  /** Other agencies that the portal asks at reception. Versions from before there were any have none. */
  consultations: z.array(consultation).default([]),
  steps: z.array(text),
  /** Where papers and steps differ by case. */
  cases: z.array(caseOf).default([]),
  requirements: z.array(requirement).default([]),
  agencies: z.object({ receives: text, decides: text }),
  legalBases: z.array(legalBasis),
  /** The decision that announced this version. */
  decision: decision.optional(),
  /** `code` is that of the national list, null where it is not known. */
  result: z.object({ code: z.string().nullable().optional(), name: text }),
  /** Slugs of procedures that are often needed with it. */
  linked: z.array(z.string()).default([]),
  notes: z.array(z.object({ text, mark: shownMark })),
  faq: z.array(z.object({ question: text, answer: text })),
})
export type Procedure = z.infer<typeof procedure>

/** What a version says, before it has its number. */
export const procedureContent = z.strictObject(procedure.omit({ version: true }).shape)
export type ProcedureContent = z.infer<typeof procedureContent>

/** Time and fees when filed through the portal; publication checks that a procedure has this channel. */
export function onlineChannel({ slug, channels }: Procedure): z.infer<typeof channel> {
  const online = channels.find((one) => one.channel === 'online')
  if (!online) throw new Error(`procedure ${slug} cannot be filed online`)
  return online
}

/** A figure by its id, in its own unit; publication checks that a procedure has those that its service needs. */
export function figureOf({ slug, figures }: Pick<Procedure, 'slug' | 'figures'>, id: string): number {
  const found = figures.find((one) => one.id === id)
  if (!found) throw new Error(`procedure ${slug} has no figure ${id}`)
  return found.value
}

/** A fee line of the online channel by its code; publication checks that a procedure has those that its service needs. */
export function feeLineOf(procedure: Procedure, code: string): FeeLine {
  const found = onlineChannel(procedure).fees.find((one) => one.code === code)
  if (!found) throw new Error(`procedure ${procedure.slug} has no fee ${code}`)
  return found
}

/** The fee that this province's council has set, in the line `<code>-<province>`, or the common one where the record has none of its own. */
export const feeSetBy = (procedure: Procedure, code: string, province: string | undefined): FeeLine =>
  onlineChannel(procedure).fees.find((one) => one.code === `${code}-${province}`) ?? feeLineOf(procedure, code)
