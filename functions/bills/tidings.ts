import type { billConfirmed } from '../../events/bill-confirmed.v1.ts'
import type { billRefundDue } from '../../events/bill-refund-due.v1.ts'
import type { Bill } from '../../shared/bills/bill.ts'
import { eventWrite } from '../../shared/bills/store.ts'

/** The write of an event that stands with the bill's next revision. */
export function tidings(before: Bill, contract: typeof billConfirmed | typeof billRefundDue, now: Date) {
  const revision = before.revision + 1
  const { id: billId, reference: code, service, ownerId, amount } = before
  const data = contract.write({ billId, code, service, ownerId, amount, currency: 'VND', revision })
  return eventWrite(billId, revision, { ...contract, data }, now)
}
