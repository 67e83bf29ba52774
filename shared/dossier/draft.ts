import * as z from 'zod'
import { idPattern } from '../identifier.ts'
import { answers, type Dossier } from './dossier.ts'

/**
 * What somebody has answered so far. One row, so that a save is one write; handing in seals it, and from then on it is
 * the dossier's first content. Times are ISO 8601 in UTC.
 */
export const draft = z.object({
  state: z.literal('DRAFT').default('DRAFT'),
  id: z.string().regex(idPattern),
  ownerId: z.string(),
  createdAt: z.string(),
  /** What made it: a repeated request finds it again. */
  created: z.object({ fingerprint: z.string() }),
  service: z.string(),
  sector: z.string(),
  formVersion: z.int(),
  procedureVersion: z.int(),
  /** Grows with every save; a save names the revision it has seen. */
  revision: z.int(),
  answers,
  /** Seconds since 1970: how long it is kept untouched. Checked on read, the table only cleans up. */
  keptUntil: z.int(),
  /** The head's guard that a handing-in had read when it sealed this; a save first has to break the seal. */
  sealed: z.int().optional(),
  /**
   * The dossier whose result opened this one, how many entries its history had by then, and whether nothing was missing:
   * then it is handed in by itself.
   */
  opened: z.object({ by: z.string().regex(idPattern), since: z.int(), complete: z.boolean() }).optional(),
})
export type Draft = z.infer<typeof draft>

const dayMs = 86_400_000
const keptMs = 30 * dayMs

/** How long a draft that is touched now is kept, in seconds since 1970. */
export const keptAfter = (now: Date): number => Math.floor((now.getTime() + keptMs) / 1000)

/** Touched for the first time today: to note each touch would double what a save costs. */
export const isToProlong = ({ keptUntil }: Draft, now: Date): boolean =>
  keptUntil * 1000 < now.getTime() + keptMs - dayMs

/** A draft as the chart sees it. */
export const asDossier = ({ id, ownerId, createdAt, ...one }: Draft, guard: number): Dossier => ({
  id,
  ownerId,
  createdAt,
  state: 'DRAFT',
  revision: one.revision,
  sequence: 0,
  service: one.service,
  sector: one.sector,
  formVersion: one.formVersion,
  procedureVersion: one.procedureVersion,
  content: 1,
  guard,
  answers: one.answers,
  delivery: 'electronic',
  obligationIds: [],
  feesDue: false,
  pausedMinutes: 0,
  apologies: 0,
  consultations: 'none',
  consultationRound: 0,
})
