import { dossierCompleted } from '../../events/dossier-completed.v1.ts'
import { dossierCorrected } from '../../events/dossier-corrected.v1.ts'
import { officer, perform } from '../../shared/dossier/act.ts'
import { stateAfter } from '../../shared/dossier/chart.ts'
import { reasonFor } from '../../shared/dossier/reasons.ts'
import { commonData, dueTime } from '../../shared/dossier/timeline.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { DeskAct } from './desk.ts'
import { isDueWaiting } from './due-from-agency.ts'
import { arrivedResult } from './result.ts'

/** State 9: the decision is made. The clock stops for good. */
export const complete: DeskAct<'complete'> = async (before, { resultKey }, person, now) => {
  stateAfter(before, 'complete')
  if (await isDueWaiting(before)) refuse(problems.dueWaiting)
  const result = await arrivedResult(before, resultKey)
  return perform(before, 'complete', {
    by: officer(person),
    now,
    changes: { completedAt: now.toISOString() },
    tell: (after) => ({ ...dossierCompleted, data: dossierCompleted.write(commonData(after)) }),
    remarks: { result },
  })
}

/**
 * State 9 becomes 4 again: the result is taken back; the timeline keeps it for those who investigate. The due time stays: the mistake
 * is the agency's, so the applicant gets no later date for it.
 */
export const correct: DeskAct<'correct'> = async (before, { reason, note }, person, now) =>
  perform(before, 'correct', {
    by: officer(person),
    now,
    changes: { completedAt: undefined },
    tell: (after) => ({
      ...dossierCorrected,
      data: dossierCorrected.write({ ...commonData(after), dueAt: dueTime(after) }),
    }),
    remarks: { reason: reasonFor('correct', reason, note), note },
  })
