import { z } from 'zod'
import { idPattern } from '../identifier.ts'
import { text } from '../text.ts'
import { type ActName, type State, stateAfter, states } from './chart.ts'

export const answers = z.record(z.string(), z.string())
export type Answers = z.infer<typeof answers>

export const resultFile = z.object({
  key: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
})

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
  obligationIds: z.array(z.string()).default([]),
  feesDue: z.boolean().default(false),
  filedAt: z.string().optional(),
  receivedAt: z.string().optional(),
  dueAt: z.string().optional(),
  completedAt: z.string().optional(),
  returnedAt: z.string().optional(),
  result: resultFile.optional(),
  /** The agency in whose queue it stands: absent while the citizen or the bank has to act, and when all is done. */
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
    state: stateAfter(before.state, act),
    revision: before.revision + 1,
    sequence: before.sequence + 1,
  }
}
