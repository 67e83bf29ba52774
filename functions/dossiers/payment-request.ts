import { dossierPaymentRequested } from '../../events/dossier-payment-requested.v1.ts'
import { officer, perform } from '../../shared/dossier/act.ts'
import { stateAfter } from '../../shared/dossier/chart.ts'
import { commonData } from '../../shared/dossier/timeline.ts'
import { obligationOf } from '../../shared/payments/obligation.ts'
import { obligationWrite } from '../../shared/payments/store.ts'
import type { DeskAct } from './desk.ts'

/** State 6: another obligation, its amount frozen now; the clock stands still until it is paid. */
export const askPayment: DeskAct<'askPayment'> = async (before, { lines, note }, person, now) => {
  stateAfter(before, 'askPayment')
  const named = lines.map((line) => ({ ...line, name: { vi: line.name.vi, en: line.name.en || line.name.vi } }))
  const obligation = obligationOf({ ...before, lines: named }, before.obligationIds.length + 1, now)
  if (!obligation) throw new Error('lines of at least one đồng came to nothing')
  const { id: obligationId, amount, currency } = obligation
  return perform(before, 'askPayment', {
    by: officer(person),
    now,
    changes: { obligationIds: [...before.obligationIds, obligationId], feesDue: true },
    tell: (after) => ({
      ...dossierPaymentRequested,
      data: dossierPaymentRequested.write({ ...commonData(after), obligationId, amount, currency }),
    }),
    remarks: { note },
    together: [obligationWrite(obligation)],
  })
}
