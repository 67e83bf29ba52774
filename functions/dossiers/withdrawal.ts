import type { z } from 'zod'
import { dossierWithdrawalDeclined } from '../../events/dossier-withdrawal-declined.v1.ts'
import { dossierWithdrawalRequested } from '../../events/dossier-withdrawal-requested.v1.ts'
import { dossierWithdrawn } from '../../events/dossier-withdrawn.v1.ts'
import { citizen, type Deed, officer, perform } from '../../shared/dossier/act.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { reasonFor } from '../../shared/dossier/reasons.ts'
import { commonData } from '../../shared/dossier/timeline.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { routes } from './citizens.routes.ts'
import type { DeskAct } from './desk.ts'
import { cancellations } from './unpaid.ts'

const withdrawn: Deed['tell'] = (after) => ({ ...dossierWithdrawn, data: dossierWithdrawn.write(commonData(after)) })

type Wish = z.output<(typeof routes)['withdraw']['body']>

/** Before reception the applicant withdraws at once; afterwards the agency has to confirm, and the work goes on meanwhile. */
export async function withdraw(before: FiledDossier, { reason: code, note }: Wish, person: Person, now: Date) {
  const reason = reasonFor('withdraw', code, note)
  const deed = { by: citizen(person), now, remarks: { reason, note } }
  if (before.state === 'NEW') {
    const together = await cancellations(before, now)
    return perform(before, 'withdraw', { ...deed, changes: { feesDue: false }, tell: withdrawn, together })
  }
  return perform(before, 'requestWithdrawal', {
    ...deed,
    changes: { withdrawal: { requestedAt: now.toISOString() } },
    tell: (after) => ({ ...dossierWithdrawalRequested, data: dossierWithdrawalRequested.write(commonData(after)) }),
  })
}

const noteMissing = { vi: 'Hãy cho người nộp biết vì sao', en: 'Tell the applicant why' }

/** The officer confirms (state 7, final) or declines and says why: then the work goes on. */
export const decideWithdrawal: DeskAct<'decideWithdrawal'> = async (before, { accept, note }, person, now) => {
  const deed = { by: officer(person), now, remarks: { note } }
  if (accept) {
    const together = await cancellations(before, now)
    return perform(before, 'confirmWithdrawal', { ...deed, changes: { feesDue: false }, tell: withdrawn, together })
  }
  if (!note) refuse(problems.requestInvalid, { faults: [{ pointer: '/note', code: 'missing', detail: noteMissing }] })
  return perform(before, 'declineWithdrawal', {
    ...deed,
    changes: { withdrawal: undefined },
    tell: (after) => ({ ...dossierWithdrawalDeclined, data: dossierWithdrawalDeclined.write(commonData(after)) }),
  })
}
