import { dossierSubmitted } from '../../../events/dossier-submitted.v1.ts'
import { agencyById } from '../../../shared/agency/agency.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { shown } from '../../../shared/dossier/beside.ts'
import { advance, type FiledDossier } from '../../../shared/dossier/dossier.ts'
import { asDossier, type Draft } from '../../../shared/dossier/draft.ts'
import { forgetAside, readGuard, sealDraft } from '../../../shared/dossier/drafts.ts'
import { placeOf } from '../../../shared/dossier/queue.ts'
import { readDossier, readTimeline, storeAct, takeDossierCode } from '../../../shared/dossier/store.ts'
import { commonData, entryFor } from '../../../shared/dossier/timeline.ts'
import { viewOf } from '../../../shared/dossier/view.ts'
import { type Idempotency, sameRequest } from '../../../shared/http/idempotency.ts'
import { reply } from '../../../shared/http/reply.ts'
import { papersOf as filedPapers } from '../../../shared/papers/history.ts'
import { papersOnceFiled } from '../../../shared/papers/slots.ts'
import { obligationAtFiling } from '../../../shared/payments/obligation.ts'
import { obligationWrite } from '../../../shared/payments/store.ts'
import { Refusal, refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import type { Service } from '../../../shared/service/service.ts'
import { checkedAnswers } from './answers.ts'
import type { ServiceHandlers } from './description.ts'
import { readOwn } from './drafts.ts'
import { papersOf } from './papers.ts'
import { representing } from './representation.ts'

/** What of a draft is handed in; refuses while an answer or a paper is missing or the person is not entitled. */
async function handedIn(service: Service, draft: Draft, { mustRepresent, now }: Asked) {
  const procedure = await procedureVersion(service.slug, draft.procedureVersion)
  const today = vietnamDay(now)
  const { answers, faults } = checkedAnswers(service, draft, procedure, today)
  const { papers, unused, faults: paperFaults } = await papersOf(draft, procedure, answers)
  if (faults.length + paperFaults.length > 0) refuse(problems.answersInvalid, { faults: [...faults, ...paperFaults] })
  await mustRepresent(draft.ownerId, answers, now)
  service.entitled?.({ answers, procedure, today })
  return { procedure, answers, today, papers, unused }
}

type HandedIn = Awaited<ReturnType<typeof handedIn>>

/** The dossier that a draft becomes, and what is to be paid for it. */
async function dossierOf(
  service: Service,
  draft: Draft,
  guard: number,
  { procedure, answers, today }: HandedIn,
  now: Date,
) {
  const matter = { answers, procedure, today }
  const agency = agencyById(service.receivedBy(matter))
  const code = await takeDossierCode(agency.fullCode, now)
  const obligation = obligationAtFiling(draft, code, service.fee(matter), now)
  const next = advance(asDossier(draft, guard), 'submit', {
    code,
    answers,
    agency: agency.id,
    applicant: service.applicant(answers),
    filedAt: now.toISOString(),
    obligationIds: obligation ? [obligation.id] : [],
    feesDue: obligation !== null,
    delivery: service.delivery?.(answers) ?? 'electronic',
  })
  return { after: { ...next, ...placeOf(next) } as FiledDossier, obligation }
}

/**
 * A second tap, a retry or another tab finds the dossier that the first one made. What the first had no time to forget, or
 * this one set aside on losing, is forgotten now.
 */
async function alreadyFiled(one: FiledDossier, { idempotency, now }: Omit<Asked, 'mustRepresent'>) {
  await forgetAside(one.id)
  const submitted = (await readTimeline(one.id)).find((entry) => entry.submitted)?.submitted
  if (submitted?.key === idempotency.key) sameRequest(submitted, idempotency)
  return reply(await shown(one, 'owner', now), { status: 200 })
}

type Asked = { idempotency: Idempotency; now: Date; mustRepresent: ReturnType<typeof representing> }

/**
 * Becomes a dossier: first the draft is sealed, so that it cannot change any more, then dossier, first timeline entry and
 * fees due are written together. The guard is read before the papers: who removes one meanwhile, or breaks the seal, raises it.
 */
async function file(service: Service, draft: Draft, asked: Asked) {
  const { idempotency, now } = asked
  const guard = (await readGuard(draft)) ?? refuse(problems.revisionStale)
  const given = await handedIn(service, draft, asked)
  const { setAside } = await sealDraft(draft, given.answers, guard)
  const { after, obligation } = await dossierOf(service, draft, guard, given, now)
  const papers = papersOnceFiled(given.papers)
  const data = dossierSubmitted.write({ ...commonData(after), sector: after.sector, feesDue: after.feesDue })
  const { key, fingerprint } = idempotency
  const entry = entryFor(after, { ...dossierSubmitted, data }, { role: 'citizen', id: after.ownerId }, now, {
    handedIn: { content: after.content, papers, ...(given.unused.length > 0 && { unused: given.unused }) },
    submitted: { key, fingerprint },
  })
  await storeAct(asDossier(draft, guard), after, entry, obligation ? [obligationWrite(obligation)] : [])
  if (setAside) await forgetAside(after.id)
  const beside = { name: given.procedure.name, timeline: [entry], papers: filedPapers(given.papers, papers) }
  return viewOf(after, beside, 'owner', now)
}

/** A draft becomes a dossier once, or not at all. */
export function submitting(service: Service): ServiceHandlers['submit'] {
  const mustRepresent = representing(service)
  return async ({ person, params, body, ...asked }) => {
    const found = await readOwn(service, person, params.id)
    if (found.state !== 'DRAFT') return alreadyFiled(found, asked)
    if (found.revision !== body.revision) return refuse(problems.revisionStale)
    try {
      return await file(service, found, { ...asked, mustRepresent })
    } catch (error) {
      const lost = error instanceof Refusal && error.code === 'revision-stale'
      const winner = lost ? await readDossier(found.id) : null
      if (winner) return alreadyFiled(winner, asked)
      throw error
    }
  }
}
