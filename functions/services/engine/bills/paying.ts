import type { Bill } from '../../../../shared/bills/bill.ts'
import { claimEnd, claimedBill, claimWrite, obligationRow, readBill, storeAct } from '../../../../shared/bills/store.ts'
import { viewOf } from '../../../../shared/bills/view.ts'
import { procedureVersion } from '../../../../shared/catalogue/store.ts'
import { amountInWords } from '../../../../shared/money.ts'
import { type Obligation, obligationOf } from '../../../../shared/payments/obligation.ts'
import { obligationCancellation, obligationWrite, readObligation } from '../../../../shared/payments/store.ts'
import type { Person } from '../../../../shared/person.ts'
import { refuse } from '../../../../shared/problem.ts'
import * as problems from '../../../../shared/problems.ts'
import type { PaymentService } from '../../../../shared/service/payment-service.ts'
import { type Asking, askedFor, type Due } from './asking.ts'
import type { BillHandlers } from './look-up.ts'

/** The digit of an obligation's id leaves room for so many. */
const mostObligations = 9

/** One's own bill of this service; anybody else's is as good as missing. */
export async function ownBill(service: PaymentService, person: Person, id: string, now: Date): Promise<Bill> {
  const found = await readBill(id, now)
  return found?.ownerId === person.id && found.service === service.slug ? found : refuse(problems.billNotFound)
}

/** The obligation that this bill brought; null where it has none of its own. */
const ownObligation = async ({ id, obligationId, obligations }: Bill): Promise<Obligation | null> =>
  obligationId && obligations > 0 ? readObligation(id, obligationId) : null

/** The writes that take back what a bill has made payable. Money that comes for it later is held for a person. */
async function takenBack(one: Bill, now: Date, { evenInProgress }: { evenInProgress: boolean }) {
  if (one.state !== 'PAYING') return []
  const obligation = await ownObligation(one)
  if (obligation?.active !== undefined && !evenInProgress) refuse(problems.paymentInProgress)
  return [claimEnd(one), ...(obligation ? [obligationCancellation(obligation, now)] : [])]
}

/** The issuer was paid by another way: nothing is owed here any more. */
async function paidElsewhere(before: Bill, now: Date): Promise<never> {
  const own = before.state === 'DUE' || before.obligations > 0
  // What is owed to the portal itself is paid when the payment says so.
  if (own) await storeAct(before, { state: 'PAID_ELSEWHERE' }, await takenBack(before, now, { evenInProgress: true }))
  return refuse(problems.billPaid)
}

const inWords = (lines: Bill['lines']) => JSON.stringify(lines.map(({ code, amount }) => [code, amount.amount]))
const isChanged = (before: Bill, { reference, lines }: Due) =>
  before.reference !== reference || inWords(before.lines) !== inWords(lines)

/** Keeps what the issuer says now, so that the person sees it before anything is owed. */
async function changed(before: Bill, { owed: _, ...said }: Due, now: Date): Promise<never> {
  const together = await takenBack(before, now, { evenInProgress: false })
  await storeAct(before, { ...said, state: 'DUE', obligationId: undefined }, together)
  const [due, then] = [amountInWords(said.amount), amountInWords(before.amount)]
  return refuse(problems.billChanged, {
    detail: {
      vi: `Số tiền phải nộp nay là ${due.vi}, trước đó là ${then.vi}`,
      en: `${due.en} are due now, it was ${then.en} before`,
    },
  })
}

/** From here on something is owed: by this bill, or as it was before on what the bill is about. */
function madePayable(before: Bill, { owed }: Due, now: Date): Promise<Bill> {
  const begun = { state: 'PAYING', expiresAt: undefined } as const
  if (owed) {
    return storeAct(before, { ...begun, obligationId: owed }, [claimWrite(before), obligationRow(before, owed)])
  }
  const number = before.obligations + 1
  if (number > mostObligations) return refuse(problems.tooManyTries)
  const { id, ownerId, reference: code, lines } = before
  const obligation = obligationOf({ of: 'bill', id, ownerId, code, lines }, number, now)
  if (!obligation) throw new Error(`bill ${id} comes to nothing`)
  const changes = { ...begun, obligationId: obligation.id, obligations: number }
  return storeAct(before, changes, [claimWrite(before), obligationWrite(obligation)])
}

async function refuseDouble(one: Bill, now: Date): Promise<void> {
  const claimed = await claimedBill(one, now)
  if (claimed && claimed.id !== one.id) refuse(problems.paymentInProgress)
}

/** Asks the issuer again, and makes payable what the person has seen: nothing else, and nothing twice. */
export function paying(service: PaymentService, asking: (person: Person, now: Date) => Asking): BillHandlers['pay'] {
  return async ({ person, params, body, now }) => {
    const before = await ownBill(service, person, params.id, now)
    if (before.revision !== body.revision) return refuse(problems.revisionStale)
    if (before.state !== 'DUE' && before.state !== 'PAYING') return refuse(problems.billPaid)
    const procedure = await procedureVersion(service.slug, before.procedureVersion)
    const due = await askedFor(asking(person, now), before.answers, procedure)
    if (due === 'unknown') return refuse(problems.billNotFound)
    if (due === 'paid') return paidElsewhere(before, now)
    if (isChanged(before, due)) return changed(before, due, now)
    if (before.state === 'PAYING') return viewOf(before)
    await refuseDouble(before, now)
    return viewOf(await madePayable(before, due, now))
  }
}
