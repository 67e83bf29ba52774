import { billConfirmed } from '../../events/bill-confirmed.v1.ts'
import { afresh } from '../../shared/aws/afresh.ts'
import type { Bill } from '../../shared/bills/bill.ts'
import { ownIssuer } from '../../shared/bills/issuers.ts'
import { receiptPayloadOf } from '../../shared/bills/receipt.ts'
import { storeBill } from '../../shared/bills/store.ts'
import { nextWait } from '../../shared/bills/waiting.ts'
import { environment, granted } from '../../shared/config.ts'
import { signed } from '../../shared/receipt/sign.ts'
import { receiptWrite } from './receipts.ts'
import { tidings } from './tidings.ts'

const { RECEIPT_KEY_ARN } = environment({ RECEIPT_KEY_ARN: granted })

/** Money that came for an obligation, as the payments tell it. */
export type Money = { obligationId: string; partner: string; bankReference: string; paidAt: string }

/** What the portal is owed itself needs nobody's word: the money is where it belongs. */
const outcomeOf = (one: Bill, paid: NonNullable<Bill['paid']>, now: Date) =>
  one.issuer === ownIssuer.id
    ? {
        changes: { state: 'CONFIRMED', confirmed: { at: now.toISOString(), number: paid.bankReference } } as const,
        events: [tidings(one, billConfirmed, now)],
      }
    : { changes: { state: 'PAID', waitKey: nextWait(one, now) } as const, events: [] }

/**
 * Notes that a bill is paid, with its receipt and its place among those whose issuer is to be told: once, however often
 * it is told.
 * @param read the bill as it stands, as often as it is asked for
 * @returns whether the issuer is to be told
 */
export async function takeMoney(read: () => Promise<Bill | null>, money: Money, now: Date): Promise<boolean> {
  let tell = false
  await afresh(async () => {
    const one = await read()
    tell = one?.state === 'PAID'
    if (one?.state !== 'PAYING' || one.obligationId !== money.obligationId) return
    const paid = { at: money.paidAt, bank: money.partner, bankReference: money.bankReference }
    const receipt = await signed(receiptPayloadOf(one, paid), RECEIPT_KEY_ARN)
    const { changes, events } = outcomeOf(one, paid, now)
    await storeBill(one, { ...changes, paid }, [receiptWrite(receipt), ...events])
    tell = changes.state === 'PAID'
  })
  return tell
}
