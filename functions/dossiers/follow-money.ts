import { dossierFeesPaid } from '../../events/dossier-fees-paid.v1.ts'
import { dossierPaymentCompleted } from '../../events/dossier-payment-completed.v1.ts'
import { perform } from '../../shared/dossier/act.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { commonData, dueTime } from '../../shared/dossier/timeline.ts'

type Settled = { eventId: string; obligationId: string }

/**
 * The dossier follows the money: what was due at filing brings it into the agency's queue, what was asked later lets the
 * clock go on. Only the last obligation can be unpaid: the next is asked for when the one before is settled or cancelled.
 * @returns the dossier as it stands then
 */
export async function followMoney(
  before: FiledDossier,
  { eventId, obligationId }: Settled,
  now: Date,
): Promise<FiledDossier> {
  // The event may come twice; the first time left nothing due.
  if (!before.feesDue || before.obligationIds.at(-1) !== obligationId) return before
  const deed = { by: { role: 'system', id: eventId } as const, now, changes: { feesDue: false } }
  if (before.state === 'PAYMENT_REQUESTED') {
    return perform(before, 'completePayment', {
      ...deed,
      tell: (after) => ({
        ...dossierPaymentCompleted,
        data: dossierPaymentCompleted.write({ ...commonData(after), dueAt: dueTime(after) }),
      }),
    })
  }
  return perform(before, 'payFees', {
    ...deed,
    tell: (after) => ({ ...dossierFeesPaid, data: dossierFeesPaid.write(commonData(after)) }),
  })
}
