import * as z from 'zod'
import { vietnamTime } from '../clock.ts'
import type { CloudEvent } from '../event.ts'
import { text } from '../text.ts'
import { carriedOn } from '../trace.ts'
import { filedStates } from './chart.ts'
import { type FiledHead, type Head, isFiled } from './dossier.ts'
import { reason } from './reasons.ts'
import { supplementItem } from './supplement.ts'

/** The decision as a file; the dossier's id and the hash lead to it. */
export const resultFile = z.object({ name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })
export type ResultFile = z.infer<typeof resultFile>

const actor = z.object({ role: z.enum(['citizen', 'officer', 'system']), id: z.string() })
export type Actor = z.infer<typeof actor>

/** A line of a dossier's history, never changed. It is also the event: the relay publishes it as it stands. */
export const timelineEntry = z.object({
  id: z.string(),
  sequence: z.int(),
  type: z.string(),
  source: z.string(),
  subject: z.string(),
  time: z.string(),
  data: z.record(z.string(), z.unknown()),
  actor,
  /** What set it going; the relay makes the event's `traceparent` of it. */
  requestId: z.string().optional(),
  state: z.enum(filedStates),
  feesDue: z.boolean(),
  dueAt: z.string().optional(),
  /** Where the act moved the due time: the one before. */
  previousDueAt: z.string().optional(),
  /** Why, for both sides to read; it stays in the entry and is no part of the event. */
  reason: reason.optional(),
  note: z.string().optional(),
  /** The agency whose answer did it, where the system acted on one. */
  agency: text.optional(),
  items: z.array(supplementItem).optional(),
  /**
   * Where the citizen handed something in: the number of the content and the ids of all papers that the dossier has then;
   * `unused` lay in the draft without being called for, and are removed.
   */
  handedIn: z
    .object({ content: z.int(), papers: z.array(z.string()), unused: z.array(z.string()).optional() })
    .optional(),
  /** The request that filed it: a second tap finds the dossier by it. */
  submitted: z.object({ key: z.string(), fingerprint: z.string() }).optional(),
  /** Where the act decides: the result. */
  result: resultFile.optional(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

type Happening = { type: string; source: string; data: CloudEvent['data'] }
export type Remarks = Partial<
  Pick<TimelineEntry, 'previousDueAt' | 'reason' | 'note' | 'agency' | 'items' | 'handedIn' | 'submitted' | 'result'>
>

/** The entry that an act leaves behind, numbered by the dossier's sequence. */
export function entryFor(after: Head, happening: Happening, by: Actor, at: Date, remarks: Remarks = {}): TimelineEntry {
  if (!isFiled(after)) throw new Error('a draft has no timeline')
  return {
    id: `${after.id}.${after.sequence}`,
    sequence: after.sequence,
    type: happening.type,
    source: happening.source,
    subject: after.id,
    time: at.toISOString(),
    data: happening.data,
    actor: by,
    ...carriedOn(),
    state: after.state,
    feesDue: after.feesDue,
    ...(after.dueAt && { dueAt: after.dueAt }),
    ...remarks,
  }
}

/** What every dossier event tells: ids and the revision, never names or answers. */
export const commonData = ({ id, code, service, agency, ownerId, revision }: FiledHead) => ({
  dossierId: id,
  code,
  service,
  agency,
  ownerId,
  revision,
})

/** The due time as events tell it; only for a dossier whose clock was started. */
export function dueTime({ dueAt }: Head): string {
  if (!dueAt) throw new Error('a dossier without a clock has no due time')
  return vietnamTime(new Date(dueAt))
}
