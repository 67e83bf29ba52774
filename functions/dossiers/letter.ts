import * as z from 'zod'
import { agencyById } from '../../shared/agency/agency.ts'
import { dueAfterWorkingDays } from '../../shared/calendar/working-days.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { daysLeft } from '../../shared/dossier/deadline.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import type { TimelineEntry } from '../../shared/dossier/timeline.ts'
import { type Text, text } from '../../shared/text.ts'

/**
 * An apology with a new appointment (form 4 of Circular 01/2018/TT-VPCP), drafted for the leader to complete and sign: the
 * reason is theirs to give. Only one new date at a time; a second delay needs a higher signature [from general knowledge,
 * unverified].
 */
export const letterView = z.object({
  number: z.int(),
  dossierId: z.string(),
  code: z.string(),
  procedure: text,
  applicant: z.string(),
  agency: z.object({ id: z.string(), name: text }),
  receivedAt: z.string(),
  originalDueAt: z.string(),
  dueAt: z.string(),
  promisedAt: z.string(),
  signature: z.enum(['leader', 'higher']),
  draftedAt: z.string(),
  state: z.literal('DRAFT'),
  reason: z.null(),
})
type Letter = z.infer<typeof letterView>

/** Half the working days that the law gave, at least one, from today (our own rule, for the leader to change). */
export function newDate({ receivedAt = '', originalDueAt = '' }: FiledDossier, now: Date): Date {
  const given = daysLeft(new Date(receivedAt), originalDueAt, receivedAt)
  return dueAfterWorkingDays(now, Math.max(1, Math.ceil(given / 2)))
}

const timeAt = (iso: string | undefined) => vietnamTime(new Date(iso ?? ''))

/** The letters that a dossier's history calls for, oldest first: one for each time that it was found past its due time. */
export function lettersFor(one: FiledDossier, procedure: Text, timeline: TimelineEntry[]): Letter[] {
  const { id, name } = agencyById(one.agency)
  return timeline
    .filter(({ type }) => type === 'dossier.overdue.v1')
    .map(({ time, dueAt, data }, earlier) => ({
      number: earlier + 1,
      dossierId: one.id,
      code: one.code,
      procedure,
      applicant: one.applicant.fullName,
      agency: { id, name },
      receivedAt: timeAt(one.receivedAt),
      originalDueAt: timeAt(one.originalDueAt),
      dueAt: timeAt(dueAt),
      promisedAt: String(data.promisedAt),
      signature: earlier === 0 ? 'leader' : 'higher',
      draftedAt: timeAt(time),
      state: 'DRAFT',
      reason: null,
    }))
}
