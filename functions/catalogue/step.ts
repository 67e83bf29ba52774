import * as z from 'zod'
import type { Person } from '../../shared/person.ts'

export const acts = [
  'seeded',
  'begun',
  'saved',
  'submitted',
  'taken-back',
  'returned',
  'approved',
  'discarded',
  'imported',
] as const

/** One step of a record's way: who did what, when, and which fields it changed. It is written with the step and never after. */
export const step = z.object({
  at: z.string(),
  act: z.enum(acts),
  /** Id of the account and the agency for which it acts; the portal itself has neither. */
  by: z.object({ id: z.string().nullable(), agency: z.string().nullable() }),
  /** Names of the fields that it changed. */
  changed: z.array(z.string()),
  /** The version that it published. */
  version: z.int().optional(),
  reason: z.string().optional(),
})
export type Step = z.infer<typeof step>

export const portalItself: Step['by'] = { id: null, agency: null }
export const actor = ({ id, agencyId }: Person): Step['by'] => ({ id, agency: agencyId })
