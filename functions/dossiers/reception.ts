import { dossierProcessingStarted } from '../../events/dossier-processing-started.v1.ts'
import { dossierReceived } from '../../events/dossier-received.v1.ts'
import { dossierRejected } from '../../events/dossier-rejected.v1.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { officer, perform } from '../../shared/dossier/act.ts'
import { stateAfter } from '../../shared/dossier/chart.ts'
import { reasonFor } from '../../shared/dossier/reasons.ts'
import { receptionOf } from '../../shared/dossier/reception.ts'
import { commonData, dueTime } from '../../shared/dossier/timeline.ts'
import type { DeskAct } from './desk.ts'
import { cancellations } from './unpaid.ts'

/** State 1 becomes 2: the legal clock starts. Fees due at filing come first. */
export const receive: DeskAct<'receive'> = async (before, _, person, now) => {
  stateAfter(before, 'receive')
  const procedure = await procedureVersion(before.service, before.procedureVersion)
  return perform(before, 'receive', {
    by: officer(person),
    now,
    changes: receptionOf(before.answers, procedure, now),
    tell: (after) => ({
      ...dossierReceived,
      data: dossierReceived.write({ ...commonData(after), dueAt: dueTime(after) }),
    }),
  })
}

/** State 3, final: what was unpaid is no longer due. */
export const reject: DeskAct<'reject'> = async (before, { reason, note }, person, now) =>
  perform(before, 'reject', {
    by: officer(person),
    now,
    changes: { feesDue: false },
    tell: (after) => ({ ...dossierRejected, data: dossierRejected.write(commonData(after)) }),
    remarks: { reason: reasonFor('reject', reason, note), note },
    together: await cancellations(before, now),
  })

/** State 4: somebody has begun. */
export const startProcessing: DeskAct<'startProcessing'> = async (before, _, person, now) =>
  perform(before, 'startProcessing', {
    by: officer(person),
    now,
    tell: (after) => ({ ...dossierProcessingStarted, data: dossierProcessingStarted.write(commonData(after)) }),
  })
