import { type Bill, forgottenAfter } from '../../../../shared/bills/bill.ts'
import { claimedBill, createBill, readBill } from '../../../../shared/bills/store.ts'
import { viewOf } from '../../../../shared/bills/view.ts'
import type { Procedure } from '../../../../shared/catalogue/procedure.ts'
import { vietnamDay } from '../../../../shared/clock.ts'
import type { Answers } from '../../../../shared/dossier/dossier.ts'
import type { Handlers } from '../../../../shared/http/http.ts'
import { type Idempotency, sameRequest } from '../../../../shared/http/idempotency.ts'
import { reply } from '../../../../shared/http/reply.ts'
import type { Person } from '../../../../shared/person.ts'
import { refuse } from '../../../../shared/problem.ts'
import * as problems from '../../../../shared/problems.ts'
import type { billRoutes } from '../../../../shared/service/bill-routes.ts'
import { completeAnswers, mergeAnswers } from '../../../../shared/service/form.ts'
import type { PaymentService } from '../../../../shared/service/payment-service.ts'
import { currentForm } from '../../../../shared/service/service.ts'
import { currentProcedure } from '../procedure.ts'
import { type Asking, askedFor, type Due } from './asking.ts'

export type BillHandlers = Handlers<ReturnType<typeof billRoutes>>

/** The answers that are asked for, as the form and the service accept them. */
function acceptedAnswers(service: PaymentService, given: Answers, procedure: Procedure, today: string): Answers {
  const form = currentForm(service)
  const { faults: each } = mergeAnswers(form, {}, given, today)
  const { answers, faults } = completeAnswers(form, given, today)
  const single = each.length > 0 ? each : faults
  const all = single.length > 0 ? single : (service.check?.({ answers, procedure, today }) ?? [])
  return all.length > 0 ? refuse(problems.answersInvalid, { faults: all }) : answers
}

type Fresh = { due: Due; answers: Answers; procedure: Procedure; idempotency: Idempotency }

const freshBill = ({ service, person, now }: Asking, { due, answers, procedure, idempotency }: Fresh): Bill => {
  const { owed: _, ...said } = due
  return {
    id: idempotency.id,
    ownerId: person.id,
    service: service.slug,
    sector: service.sector,
    name: procedure.name,
    formVersion: currentForm(service).version,
    procedureVersion: procedure.version,
    answers,
    issuer: service.issuer,
    ...said,
    state: 'DUE',
    revision: 1,
    createdAt: now.toISOString(),
    created: { fingerprint: idempotency.fingerprint },
    obligations: 0,
    tries: 0,
    expiresAt: forgottenAfter(now),
  }
}

/** What the first try of the same request found. */
async function earlier(service: PaymentService, person: Person, idempotency: Idempotency, now: Date) {
  const found = await readBill(idempotency.id, now)
  if (!found) return null
  if (found.ownerId !== person.id || found.service !== service.slug) return refuse(problems.billNotFound)
  sameRequest(found.created, idempotency)
  return found
}

const again = (one: Bill) => reply(viewOf(one), { status: 200 })

/** Asks the issuer and keeps what it says; what one is paying already comes back as it is. */
export function lookingUp(
  service: PaymentService,
  asking: (person: Person, now: Date) => Asking,
): BillHandlers['lookUp'] {
  return async ({ person, body, idempotency, now }) => {
    const before = await earlier(service, person, idempotency, now)
    if (before) return again(before)
    const procedure = await currentProcedure(service, now)
    const today = vietnamDay(now)
    const answers = acceptedAnswers(service, body.answers, procedure, today)
    const due = await askedFor(asking(person, now), answers, procedure)
    if (due === 'unknown') return refuse(problems.billNotFound)
    if (due === 'paid') return refuse(problems.billPaid)
    const faults = service.matches?.({ answers, procedure, today, ...due }) ?? []
    if (faults.length > 0) return refuse(problems.answersInvalid, { faults })
    const claimed = await claimedBill({ ownerId: person.id, issuer: service.issuer, reference: due.reference }, now)
    if (claimed) return again(claimed)
    const fresh = freshBill(asking(person, now), { due, answers, procedure, idempotency })
    if (await createBill(fresh)) return viewOf(fresh)
    const winner = await earlier(service, person, idempotency, now)
    return winner ? again(winner) : refuse(problems.billNotFound)
  }
}
