import { billPaid } from '../../events/bill-paid.v1.ts'
import { obligationSettled } from '../../events/obligation-settled.v1.ts'
import { billOfObligation, readBill } from '../../shared/bills/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { sendConfirm } from './confirm-queue.ts'
import { takeMoney } from './taking.ts'

/** Money came: for a bill's own obligation, or for one of a dossier that somebody pays by way of a bill. */
export const handler = worker(oneOf(billPaid, obligationSettled), async ({ message: { data }, now }) => {
  const read = 'billId' in data ? () => readBill(data.billId, now) : () => billOfObligation(data.obligationId, now)
  const toTell = (await takeMoney(read, data, now)) ? await read() : null
  if (toTell) await sendConfirm(toTell.id)
})
