import { dueAfterWorkingDays } from '../../shared/calendar/working-days.ts'
import { isOverdue } from '../../shared/dossier/deadline.ts'
import type { DeskRow } from '../../shared/dossier/desk-row.ts'

/** The steps at which a dossier may stand still past its time because of the agency. */
export const steps = ['reception', 'decision', 'withdrawal'] as const
export type Step = (typeof steps)[number]

/** Working days for a step that the procedure sets no time for (our own reading, unverified). */
const receptionDays = 1
const withdrawalDays = 3

type Standing = Pick<DeskRow, 'state' | 'filedAt' | 'dueAt' | 'pausedAt' | 'withdrawal'>

/** The step whose time has passed, in the order in which they would come; null for a dossier that is in time. */
export function stuckAt(one: Standing, now: Date): Step | null {
  if (one.state === 'NEW') return now > dueAfterWorkingDays(new Date(one.filedAt), receptionDays) ? 'reception' : null
  if (isOverdue(one, now)) return 'decision'
  const { withdrawal } = one
  return withdrawal && now > dueAfterWorkingDays(new Date(withdrawal.requestedAt), withdrawalDays) ? 'withdrawal' : null
}
