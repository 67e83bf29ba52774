import * as z from 'zod'
import { dueAfterWorkingDays } from '../../shared/calendar/working-days.ts'
import { daysLeft } from '../../shared/dossier/deadline.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { text } from '../../shared/text.ts'

/**
 * An apology with a new appointment (form 4 of Circular 01/2018/TT-VPCP), drafted for the leader to complete and sign: the
 * reason is theirs to give. Only one new date at a time; a second delay needs a higher signature [from general knowledge,
 * unverified]. Times are ISO 8601 in UTC.
 */
export const letter = z.object({
  letter: z.int(),
  dossierId: z.string(),
  code: z.string(),
  procedure: text,
  applicant: z.string(),
  agency: z.string(),
  receivedAt: z.string(),
  originalDueAt: z.string(),
  dueAt: z.string(),
  promisedAt: z.string(),
  signature: z.enum(['leader', 'higher']),
  draftedAt: z.string(),
})
export type Letter = z.infer<typeof letter>

export const letterView = letter.omit({ agency: true, letter: true }).extend({
  number: z.int(),
  agency: z.object({ id: z.string(), name: text }),
  state: z.literal('DRAFT'),
  reason: z.null(),
})

/** Half the working days that the law gave, at least one, from today (our own rule, for the leader to change). */
function newDate({ receivedAt = '', originalDueAt = '' }: FiledDossier, now: Date): Date {
  const given = daysLeft(new Date(receivedAt), originalDueAt, receivedAt)
  return dueAfterWorkingDays(now, Math.max(1, Math.ceil(given / 2)))
}

/** The letter for a dossier that is past its time now. */
export function draftLetter(late: FiledDossier, now: Date): Letter {
  const number = late.apologies + 1
  return {
    letter: number,
    dossierId: late.id,
    code: late.code,
    procedure: late.name,
    applicant: late.applicant.fullName,
    agency: late.agency,
    receivedAt: late.receivedAt ?? '',
    originalDueAt: late.originalDueAt ?? '',
    dueAt: late.dueAt ?? '',
    promisedAt: newDate(late, now).toISOString(),
    signature: number === 1 ? 'leader' : 'higher',
    draftedAt: now.toISOString(),
  }
}
