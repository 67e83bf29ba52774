import { billConfirmed } from '../../events/bill-confirmed.v1.ts'
import { billRefundDue } from '../../events/bill-refund-due.v1.ts'
import { afresh } from '../../shared/aws/afresh.ts'
import type { Bill } from '../../shared/bills/bill.ts'
import { type Entered, IssuerTrouble, lineTo } from '../../shared/bills/issuer-client.ts'
import { issuers } from '../../shared/bills/issuers.ts'
import { readBill, storeBill } from '../../shared/bills/store.ts'
import { count, type Log } from '../../shared/log.ts'
import { tidings } from './tidings.ts'

const lines = new Map(issuers.map(({ id }) => [id, lineTo(id)]))

const lineOf = ({ id, issuer }: Bill) => {
  const line = lines.get(issuer)
  if (!line) throw new Error(`bill ${id} has the issuer ${issuer}, whom nobody can tell`)
  return line
}

/** What the issuer's word makes of a paid bill. */
const concluded = (one: Bill, word: Entered, now: Date) =>
  word.state === 'entered'
    ? {
        changes: { state: 'CONFIRMED', confirmed: { at: now.toISOString(), number: word.receiptNumber } } as const,
        event: tidings(one, billConfirmed, now),
      }
    : {
        changes: { state: 'REFUND_DUE', refundAt: now.toISOString() } as const,
        event: tidings(one, billRefundDue, now),
      }

/** Does something about a bill as it stands, as long as its issuer is to be told. */
const whilePaid = (billId: string, now: Date, work: (one: Bill) => Promise<unknown>): Promise<void> =>
  afresh(async () => {
    const one = await readBill(billId, now)
    if (one?.state === 'PAID') await work(one)
  })

async function wordOn(one: Bill, now: Date, log: Log): Promise<Entered | null> {
  const { issuer } = one
  try {
    const word = await lineOf(one).tell(one, now)
    count('IssuerTrouble', { issuer }, 0)
    return word
  } catch (error) {
    if (!(error instanceof IssuerTrouble)) throw error
    log.warn('issuer not reached', { issuer, billId: one.id, trouble: error.kind })
    count('IssuerTrouble', { issuer })
    const lastTrouble = { at: now.toISOString(), kind: error.kind }
    await whilePaid(one.id, now, (still) => storeBill(still, { tries: still.tries + 1, lastTrouble }))
    return null
  }
}

/**
 * Tells one issuer of one paid bill. Trouble is noted and left to the ladder, so that the bill stays visible as paid and
 * is confirmed whenever the issuer is back.
 */
export async function tellIssuer(billId: string, now: Date, log: Log): Promise<void> {
  const one = await readBill(billId, now)
  if (one?.state !== 'PAID') return
  const word = await wordOn(one, now, log)
  if (!word) return
  await whilePaid(billId, now, (still) => {
    const { changes, event } = concluded(still, word, now)
    return storeBill(still, { ...changes, tries: still.tries + 1, waitKey: undefined }, [event])
  })
}
