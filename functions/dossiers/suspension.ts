import { dossierResumed } from '../../events/dossier-resumed.v1.ts'
import { dossierStopped } from '../../events/dossier-stopped.v1.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { officer, perform } from '../../shared/dossier/act.ts'
import { reasonFor } from '../../shared/dossier/reasons.ts'
import { receptionOf } from '../../shared/dossier/reception.ts'
import { commonData, dueTime } from '../../shared/dossier/timeline.ts'
import type { DeskAct } from './desk.ts'
import { cancellations } from './unpaid.ts'

/** State 8: final for the applicant, so that nothing is asked of them any more: neither to mend nor to pay. */
export const stop: DeskAct<'stop'> = async (before, { reason, note }, person, now) =>
  perform(before, 'stop', {
    by: officer(person),
    now,
    changes: { feesDue: false, supplement: undefined },
    tell: (after) => ({ ...dossierStopped, data: dossierStopped.write(commonData(after)) }),
    remarks: { reason: reasonFor('stop', reason, note), note },
    together: await cancellations(before, now),
  })

/** State 4 again, by an explicit act with its reason. What was stopped before it was ever received is received now. */
export const resume: DeskAct<'resume'> = async (before, { reason, note }, person, now) => {
  const received = before.receivedAt === undefined
  const procedure = received ? await procedureVersion(before.service, before.procedureVersion) : null
  return perform(before, 'resume', {
    by: officer(person),
    now,
    changes: procedure ? receptionOf(before.answers, procedure, now) : {},
    tell: (after) => ({
      ...dossierResumed,
      data: dossierResumed.write({ ...commonData(after), received, dueAt: dueTime(after) }),
    }),
    remarks: { reason: reasonFor('resume', reason, note), note },
  })
}
