import { dossierPaymentRequested } from '../../events/dossier-payment-requested.v1.ts'
import { type Deed, officer, perform } from '../../shared/dossier/act.ts'
import { stateAfter } from '../../shared/dossier/chart.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { commonData } from '../../shared/dossier/timeline.ts'
import { type Obligation, obligationOf } from '../../shared/payments/obligation.ts'
import { obligationWrite } from '../../shared/payments/store.ts'
import type { DeskAct } from './desk.ts'

type Request = Pick<Deed, 'by' | 'now' | 'remarks'> & {
  lines: Obligation['lines']
  /** What else must hold with it, told of the obligation's id. */
  together?: (obligationId: string) => NonNullable<Deed['together']>
}

/** State 6: another obligation, its amount frozen now; the clock stands still until it is paid. */
export async function requestPayment(before: FiledDossier, { lines, by, now, remarks = {}, together }: Request) {
  stateAfter(before, 'askPayment')
  const obligation = obligationOf({ ...before, lines }, before.obligationIds.length + 1, now)
  if (!obligation) throw new Error('lines of at least one đồng came to nothing')
  const { id: obligationId, amount, currency } = obligation
  return perform(before, 'askPayment', {
    by,
    now,
    changes: { obligationIds: [...before.obligationIds, obligationId], feesDue: true },
    tell: (after) => ({
      ...dossierPaymentRequested,
      data: dossierPaymentRequested.write({ ...commonData(after), obligationId, amount, currency }),
    }),
    remarks,
    together: [obligationWrite(obligation), ...(together?.(obligationId) ?? [])],
  })
}

/** An officer asks for what is to be paid before the work goes on. */
export const askPayment: DeskAct<'askPayment'> = async (before, { lines, note }, person, now) => {
  const named = lines.map((line) => ({ ...line, name: { vi: line.name.vi, en: line.name.en || line.name.vi } }))
  return requestPayment(before, { lines: named, by: officer(person), now, remarks: { note } })
}
