import { ConditionFailed } from '../../shared/aws/documents.ts'
import { count, type Log } from '../../shared/log.ts'
import { type Ending, refundAfter } from './refund.ts'
import { noteRefund, obligationsOf } from './refund-store.ts'

const tries = 3

async function follow(dossierId: string, ending: Ending, log: Log): Promise<void> {
  for (const one of await obligationsOf(dossierId)) {
    const refund = refundAfter(one, ending)
    if (!refund) continue
    await noteRefund(one, refund)
    log.info('refund', { obligationId: one.id, due: refund.due })
    if (refund.due) count('RefundDue')
  }
}

/** Every paid obligation of a dossier follows its end or resumption, once, however often and in whatever order it is told. */
export async function followDossier(dossierId: string, ending: Ending, log: Log): Promise<void> {
  for (let left = tries; left > 0; left--) {
    try {
      return await follow(dossierId, ending, log)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  throw new Error('the obligations kept changing')
}
