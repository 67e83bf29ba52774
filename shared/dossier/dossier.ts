import * as z from 'zod'
import { idPattern } from '../identifier.ts'
import { type ActName, type State, stateAfter, states } from './chart.ts'

export const answers = z.record(z.string(), z.string())
export type Answers = z.infer<typeof answers>

/** How the applicant wants the result. */
export const deliveries = ['electronic', 'counter', 'post'] as const

/**
 * One application, as lists and rules need it: small, for every act writes it. What was asked to be mended, why somebody
 * withdrew, what the result is stands in the timeline. Times are ISO 8601 in UTC; `due` sorts the officers' queue.
 */
export const head = z.object({
  id: z.string().regex(idPattern),
  ownerId: z.string(),
  createdAt: z.string(),
  state: z.enum(states),
  /** Grows with every act; a write names the revision it has seen. */
  revision: z.int(),
  /** Number of the last timeline entry. */
  sequence: z.int(),
  service: z.string(),
  sector: z.string(),
  formVersion: z.int(),
  procedureVersion: z.int(),
  /** Number of the content that is in force. */
  content: z.int().default(1),
  /** Grows with what a handing-in has to notice and no page: a paper removed, a draft's seal broken. */
  guard: z.int().default(0),
  code: z.string().optional(),
  agency: z.string().optional(),
  applicant: z.object({ fullName: z.string(), personalNumber: z.string() }).optional(),
  delivery: z.enum(deliveries).default('electronic'),
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
  /** Since when the applicant has to mend something. */
  supplement: z.object({ askedAt: z.string() }).optional(),
  /** Since when the applicant waits for an answer to the wish to withdraw. */
  withdrawal: z.object({ requestedAt: z.string() }).optional(),
  consultations: z.enum(['none', 'open', 'concluded']).default('none'),
  /** How often agencies were asked: at reception, and again whenever the applicant mends what they were told. */
  consultationRound: z.int().default(0),
  completedAt: z.string().optional(),
  returnedAt: z.string().optional(),
  /** The agency in whose queue it stands: absent while the fees at filing are unpaid, and when all is done. */
  desk: z.string().optional(),
  due: z.string().optional(),
})
export type Head = z.infer<typeof head>

/** With the answers that are in force. */
export type Dossier = Head & { answers: Answers }

type Filed = Required<Pick<Head, 'code' | 'agency' | 'filedAt' | 'applicant'>> & { state: Exclude<State, 'DRAFT'> }
export type FiledHead = Head & Filed
export type FiledDossier = Dossier & Filed

/** Narrows to a dossier that was handed in; drafts are nobody's dossier yet. */
export const isFiled = <D extends Head>(one: D): one is D & Filed => one.state !== 'DRAFT' && one.code !== undefined

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
