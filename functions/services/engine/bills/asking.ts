import { amountOf, type Bill, masked } from '../../../../shared/bills/bill.ts'
import type { Procedure } from '../../../../shared/catalogue/procedure.ts'
import { vietnamDay } from '../../../../shared/clock.ts'
import type { Answers } from '../../../../shared/dossier/dossier.ts'
import type { Person } from '../../../../shared/person.ts'
import type { Owed, PaymentService } from '../../../../shared/service/payment-service.ts'
import type { Source } from './source.ts'

export type Asking = {
  service: PaymentService
  source: Source
  /** Refuses whoever pays for an enterprise that they do not represent. */
  represents: (personId: string, answers: Answers, now: Date) => Promise<void>
  person: Person
  now: Date
}

/** What a bill says of what is due, and the obligation where one stands already. */
export type Due = Pick<Bill, 'reference' | 'lines' | 'besides' | 'amount' | 'payer' | 'issuedOn' | 'dueOn'> & {
  owed?: string
}

/** What is due by these answers today; a state where nothing is. Refuses whoever may not ask. */
export async function askedFor(
  { service, source, represents, person, now }: Asking,
  answers: Answers,
  procedure: Procedure,
): Promise<Due | 'paid' | 'unknown'> {
  const today = vietnamDay(now)
  service.entitled?.({ answers, procedure, today })
  await represents(person.id, answers, now)
  const word = await source(service, service.asks(answers), person, now)
  if (word.state !== 'due') return word.state
  const { bill: found, obligationId } = word
  const { lines, besides = [] }: Owed = service.owes?.({ answers, procedure, today, found }) ?? { lines: found.lines }
  const amount = amountOf(lines)
  // What the insurance or an earlier payment covers in full leaves nothing to be paid.
  if (amount === 0) return 'paid'
  return {
    reference: found.reference,
    lines,
    besides,
    amount,
    payer: found.payer && masked(found.payer),
    issuedOn: found.issuedOn,
    dueOn: found.dueOn,
    ...(obligationId && { owed: obligationId }),
  }
}
