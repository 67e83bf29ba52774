import * as z from 'zod'
import { idPattern } from '../identifier.ts'
import { filedPaper } from '../papers/paper.ts'
import { text } from '../text.ts'
import { type ActName, type State, stateAfter, states } from './chart.ts'
import { reason } from './reasons.ts'
import { supplement } from './supplement.ts'

export const answers = z.record(z.string(), z.string())
export type Answers = z.infer<typeof answers>

export const resultFile = z.object({
  key: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
})

/** How the applicant wants the result. */
export const deliveries = ['electronic', 'counter', 'post'] as const

/** One application, from the first answer to the result. Times are ISO 8601 in UTC; `due` sorts the officers' queue. */
export const dossier = z.object({
  id: z.string().regex(idPattern),
  state: z.enum(states),
  /** Grows with every write; a write names the revision it has seen. */
  revision: z.int(),
  /** Number of the last timeline entry. */
  sequence: z.int(),
  service: z.string(),
  sector: z.string(),
  name: text,
  formVersion: z.int(),
  procedureVersion: z.int(),
  ownerId: z.string(),
  createdAt: z.string(),
  /** What made it: a repeated request finds it again. */
  created: z.object({ fingerprint: z.string() }),
  answers,
  /** Seconds since 1970, while a draft: checked on read, the table only cleans up. */
  expiresAt: z.int().optional(),
  submitted: z.object({ key: z.string(), fingerprint: z.string() }).optional(),
  code: z.string().optional(),
  agency: z.string().optional(),
  applicant: z.object({ fullName: z.string(), personalNumber: z.string() }).optional(),
  delivery: z.enum(deliveries).default('electronic'),
  papers: z.array(filedPaper).default([]),
  obligationIds: z.array(z.string()).default([]),
  /** An obligation stands unpaid: the fees at filing, or what an officer asked for later (then the last one). */
  feesDue: z.boolean().default(false),
  filedAt: z.string().optional(),
  receivedAt: z.string().optional(),
  /** What the legal clock counts: working time, or every day of the calendar. */
  clock: z.enum(['working', 'calendar']).optional(),
  dueAt: z.string().optional(),
  /** As set at reception; pauses move `dueAt` away from it. */
  originalDueAt: z.string().optional(),
  /** Since when the clock stands still. */
  pausedAt: z.string().optional(),
  /** All time the clock has stood still so far, in minutes of its own kind. */
  pausedMinutes: z.int().default(0),
  /** When it was first found past its due time. */
  overdueAt: z.string().optional(),
  /** The new date that the latest apology proposes. */
  promisedAt: z.string().optional(),
  apologies: z.int().default(0),
  supplement: supplement.optional(),
  withdrawal: z.object({ requestedAt: z.string(), reason, note: z.string().nullable() }).optional(),
  consultations: z.enum(['none', 'open', 'concluded']).default('none'),
  /** How often agencies were asked: at reception, and again whenever the applicant mends what they were told. */
  consultationRound: z.int().default(0),
  completedAt: z.string().optional(),
  returnedAt: z.string().optional(),
  result: resultFile.optional(),
  /** Results that were taken back before they were handed over. */
  formerResults: z.array(resultFile).default([]),
  /** The agency in whose queue it stands: absent while the fees at filing are unpaid, and when all is done. */
  desk: z.string().optional(),
  due: z.string().optional(),
})
export type Dossier = z.infer<typeof dossier>

type Filed = 'code' | 'agency' | 'filedAt' | 'applicant'
export type FiledDossier = Dossier & Required<Pick<Dossier, Filed>> & { state: Exclude<State, 'DRAFT'> }

/** Narrows to a dossier that was handed in; drafts are nobody's dossier yet. */
export const isFiled = (one: Dossier): one is FiledDossier => one.state !== 'DRAFT' && one.code !== undefined

/** The dossier after an act, one revision and one timeline entry further; refuses what the chart does not allow. */
export function advance(before: Dossier, act: ActName, changes: Partial<Dossier> = {}): Dossier {
  return {
    ...before,
    ...changes,
    state: stateAfter(before, act),
    revision: before.revision + 1,
    sequence: before.sequence + 1,
  }
}
