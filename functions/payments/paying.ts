import { ConditionFailed } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import type { Idempotency } from '../../shared/http/idempotency.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { type Attempt, choose, type Matter, nextAttempt } from './attempt.ts'
import { askStatus, BankSilent, placeOrder } from './bank-client.ts'
import type { Bank } from './banks.ts'
import { joinAttempt, noteOrder, openAttempt, readMatter } from './store.ts'
import { addWait } from './wait-store.ts'

const { PORTAL_URL } = environment({ PORTAL_URL: granted })
const tries = 3

export type Wish = { bank: Bank; method: Attempt['method']; request: Idempotency; now: Date }

/** What a person owes; anybody else's obligation is as good as missing. */
export async function readOwed(person: Person, obligationId: string): Promise<Matter> {
  const matter = await readMatter(obligationId)
  return matter?.obligation.payerId === person.id ? matter : refuse(problems.obligationNotFound)
}

/** An attempt past its time is given up only on the bank's word: until then the money may be on its way. */
async function certainlyUnpaid(one: Attempt): Promise<Attempt> {
  const { status } = await orUnavailable(askStatus(one))
  return status === 'paid' || status === 'pending' ? refuse(problems.paymentInProgress) : one
}

async function orUnavailable<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof BankSilent) refuse(problems.bankUnavailable, { cause })
    throw cause
  }
}

async function attemptFor(matter: Matter, { bank, method, request, now }: Wish): Promise<Attempt> {
  const choice = choose(matter, bank.id, request, now)
  if (choice.act === 'repeat') return choice.attempt
  if (choice.act === 'join') return joinAttempt(choice.attempt, request.id, request.fingerprint, method)
  const instead = choice.act === 'confirm' ? await certainlyUnpaid(choice.attempt) : undefined
  const fresh = nextAttempt(matter.obligation, { bank, method, request, now })
  await addWait(fresh)
  await openAttempt(matter.obligation, fresh, instead)
  return fresh
}

/** The attempt for this request with its order at the bank; two requests at once end with the same one. */
export async function startedAttempt(person: Person, obligationId: string, wish: Wish): Promise<Attempt> {
  for (let left = tries; left > 0; left--) {
    const matter = await readOwed(person, obligationId)
    try {
      return await withOrder(await attemptFor(matter, wish), wish.bank, matter.obligation.dossierCode)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  return refuse(problems.paymentInProgress)
}

/** Asking the bank again for the same attempt is harmless. */
async function withOrder(one: Attempt, { account }: Bank, dossierCode: string): Promise<Attempt> {
  if (one.redirectUrl || one.state !== 'OPEN') return one
  const returnUrl = `${PORTAL_URL}/payments/return?obligation=${one.obligationId}&reference=${one.reference}`
  return noteOrder(one, await orUnavailable(placeOrder({ attempt: one, account, description: dossierCode, returnUrl })))
}
