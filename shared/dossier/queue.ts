import { runs } from './deadline.ts'
import type { Head } from './dossier.ts'

/** Sorts after every time: what waits for somebody else stands below what waits for the agency. */
const waitingSince = (time: string) => `~${time}`

type Placed = Pick<Head, 'desk' | 'due'>
const nowhere: Placed = { desk: undefined, due: undefined }

/**
 * Where a dossier stands in its agency's queue: every state in which the agency has to act or to watch. First what is
 * due, by its time; a request to withdraw counts from when it was made; then what waits for the applicant.
 */
export function placeOf(one: Head): Placed {
  const desk = one.agency
  const at = (due: string | undefined): Placed => ({ desk, due })
  if (one.state === 'NEW') return one.feesDue ? nowhere : at(one.filedAt)
  if (runs(one.state)) return at(one.dueAt)
  if (one.state === 'SUPPLEMENT_REQUESTED' || one.state === 'PAYMENT_REQUESTED')
    return at(one.withdrawal?.requestedAt ?? waitingSince(one.pausedAt ?? one.supplement?.askedAt ?? ''))
  if (one.state === 'STOPPED') return at(waitingSince(one.pausedAt ?? one.filedAt ?? ''))
  // An electronic result waits for the applicant alone; the others wait at the counter or for the post.
  if (one.state === 'COMPLETED' && one.delivery !== 'electronic') return at(waitingSince(one.completedAt ?? ''))
  return nowhere
}
