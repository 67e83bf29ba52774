import * as z from 'zod'
import { reason } from './reasons.ts'

/** What is at fault: an answer by its question's name, or the papers of a slot of the procedure. */
export const supplementTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), name: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('paper'), slot: z.string().min(1).max(64) }),
])
export type SupplementTarget = z.infer<typeof supplementTarget>

/** One thing to mend, with the reason why. */
export const supplementItem = z.object({ target: supplementTarget, reason, note: z.string().nullable() })
export type SupplementItem = z.infer<typeof supplementItem>

/** What the officer asked the applicant to mend; times are ISO 8601 in UTC. */
export const supplement = z.object({ askedAt: z.string(), items: z.array(supplementItem) })
export type Supplement = z.infer<typeof supplement>

export const askedAnswers = ({ items }: Supplement): string[] =>
  items.flatMap(({ target }) => (target.kind === 'answer' ? [target.name] : []))

export const askedSlots = ({ items }: Supplement): string[] =>
  items.flatMap(({ target }) => (target.kind === 'paper' ? [target.slot] : []))
