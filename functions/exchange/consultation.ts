import * as z from 'zod'
import { dueAfter } from '../../shared/calendar/due.ts'
import type { Consultation as Declared } from '../../shared/catalogue/consultation.ts'
import { due } from '../../shared/consultation/due.ts'
import { fingerprintOf } from '../../shared/consultation/told.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { text } from '../../shared/text.ts'
import { firstWait } from './ladder.ts'

/** What went wrong when an agency was last asked: no answer in time, an outage, our request not taken, or not understood. */
export const troubles = ['silent', 'unavailable', 'refused', 'unreadable'] as const

export const answer = z.object({
  /** The agency's own id of its answer: the same answer may arrive by several ways. */
  answerId: z.string(),
  agrees: z.boolean(),
  reason: z.string().optional(),
  /** What it sets to be paid; only that of the answer that counts is asked for. */
  due: due.optional(),
  decidedAt: z.string(),
  at: z.string(),
  late: z.boolean(),
})
export type Answer = z.infer<typeof answer>

/** One agency's opinion on one dossier. It holds no answers of the citizen, only the names of those that are shared. */
export const consultation = z.object({
  id: z.string(),
  dossierId: z.string(),
  dossierCode: z.string(),
  service: z.string(),
  partner: z.string(),
  agency: text,
  purpose: text,
  shares: z.array(z.string()),
  /** Whether its answer may set something to be paid. */
  raises: z.boolean().optional(),
  /** Fingerprint of what is told: when the applicant mends it, the agency is asked again. */
  told: z.string(),
  /** Of the dossier's rounds, the one in which it was asked last. */
  round: z.int(),
  /** WAITING until the agency has taken the question; CLOSED when the dossier ended first. */
  state: z.enum(['WAITING', 'ASKED', 'ANSWERED', 'CLOSED']),
  /** Grows with every write; a write names the revision it has read. */
  revision: z.int(),
  openedAt: z.string(),
  /** Counted from reception, whether or not the agency could be reached: its outage is its own. */
  dueAt: z.string(),
  askedAt: z.string().optional(),
  tries: z.int(),
  lastTrouble: z.object({ at: z.string(), kind: z.enum(troubles) }).optional(),
  /** The first counts, later ones stand beside it. */
  answers: z.array(answer),
  /** What was said in earlier rounds, about what has been mended since. */
  earlier: z.array(answer),
  /** Its row among those to be asked, or asked again; none once it is answered or closed. */
  waitKey: z.string().optional(),
})
export type Consultation = z.infer<typeof consultation>

/** All consultations of a dossier taken together. */
export const round = z.object({
  dossierId: z.string(),
  number: z.int(),
  open: z.int(),
  agreed: z.boolean(),
  /** Number of the last event. */
  sequence: z.int(),
  /** Grows with every write; a write names the revision it has read. */
  revision: z.int(),
  openedAt: z.string(),
  concludedAt: z.string().optional(),
})
export type Round = z.infer<typeof round>

const referencePattern = /^([0-9A-HJKMNP-TV-Z]{16})-([a-z]+(?:-[a-z]+)*)(?:-\d+)?$/

/** The name under which an agency knows the question; asked again, it is another question. */
export const referenceOf = ({ dossierId, id, round }: Pick<Consultation, 'dossierId' | 'id' | 'round'>): string =>
  `${dossierId}-${id}${round > 1 ? `-${round}` : ''}`

export function readReference(reference: string): { dossierId: string; id: string } | null {
  const [, dossierId, id] = referencePattern.exec(reference) ?? []
  return dossierId && id ? { dossierId, id } : null
}

export const isOpen = ({ state }: Pick<Consultation, 'state'>): boolean => state === 'WAITING' || state === 'ASKED'

/** What a try to ask came to: the question was taken, or there was trouble. */
export type Found = Pick<Consultation, 'state' | 'askedAt'> | Pick<Consultation, 'lastTrouble'>

/**
 * What a try changes in the consultation as it stands now: it always counts, but an answer that came meanwhile knows
 * better than what the try found. Null when another question has taken its place.
 */
export const triedOnce = (now: Consultation, asked: Consultation, found: Found): Partial<Consultation> | null =>
  referenceOf(now) === referenceOf(asked) ? { ...(isOpen(now) && found), tries: now.tries + 1 } : null

/** A consultation as it begins in the dossier's present round. */
export function opened(declared: Declared, dossier: FiledDossier, now: Date): Consultation {
  const { id: dossierId, code, service, answers, consultationRound: round } = dossier
  const { id, partner, agency, purpose, shares, raises, within } = declared
  return {
    id,
    dossierId,
    dossierCode: code,
    service,
    partner,
    agency,
    purpose,
    shares,
    ...(raises && { raises }),
    told: fingerprintOf(shares, answers),
    round,
    state: 'WAITING',
    revision: 1,
    openedAt: now.toISOString(),
    dueAt: dueAfter(now, within).toISOString(),
    tries: 0,
    answers: [],
    earlier: [],
    waitKey: firstWait(referenceOf({ dossierId, id, round }), now),
  }
}

/** The consultation asked anew, in a later round: its clock begins again, what was said stays on record. */
export function renewed(before: Consultation, declared: Declared, dossier: FiledDossier, now: Date): Consultation {
  const { revision, earlier, answers } = before
  const cleared = { askedAt: undefined, lastTrouble: undefined }
  return { ...cleared, ...opened(declared, dossier, now), revision, earlier: [...earlier, ...answers] }
}
