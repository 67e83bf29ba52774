import { dossierSubmitted } from '../../../events/dossier-submitted.v1.ts'
import { agencyById } from '../../../shared/agency/agency.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { advance, type FiledDossier } from '../../../shared/dossier/dossier.ts'
import { asDossier, type Draft } from '../../../shared/dossier/draft.ts'
import { forgetAside, readGuard, sealDraft } from '../../../shared/dossier/drafts.ts'
import { placeOf } from '../../../shared/dossier/queue.ts'
import { storeAct, takeDossierCode } from '../../../shared/dossier/store.ts'
import { type Actor, commonData, entryFor, type Remarks } from '../../../shared/dossier/timeline.ts'
import { papersOnceFiled } from '../../../shared/papers/slots.ts'
import { obligationAtFiling } from '../../../shared/payments/obligation.ts'
import { obligationWrite } from '../../../shared/payments/store.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import type { Service } from '../../../shared/service/service.ts'
import { checkedAnswers } from './answers.ts'
import { papersOf } from './papers.ts'
import { mustBeOpen } from './pilot.ts'
import type { representing } from './representation.ts'

type Filing = { by: Actor; now: Date; mustRepresent: ReturnType<typeof representing>; remarks?: Remarks }

/** What of a draft is handed in; refuses while an answer or a paper is missing or the person is not entitled. */
async function handedIn(service: Service, draft: Draft, { mustRepresent, now }: Filing) {
  const procedure = await procedureVersion(service.slug, draft.procedureVersion)
  const today = vietnamDay(now)
  const { answers, faults } = checkedAnswers(service, draft, procedure, today)
  const { papers, unused, faults: paperFaults } = await papersOf(draft, procedure, answers)
  if (faults.length + paperFaults.length > 0) refuse(problems.answersInvalid, { faults: [...faults, ...paperFaults] })
  await mustRepresent(draft.ownerId, answers, now)
  const matter = { answers, procedure, today }
  await mustBeOpen(procedure, service.receivedBy(matter), now)
  service.entitled?.(matter)
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
 * A draft becomes a dossier: first it is sealed, so that it cannot change any more, then dossier, first timeline entry and
 * fees due are written together. The guard is read before the papers: who removes one meanwhile, or breaks the seal, raises it.
 */
export async function file(service: Service, draft: Draft, filing: Filing) {
  const { by, now, remarks } = filing
  const guard = (await readGuard(draft)) ?? refuse(problems.revisionStale)
  const given = await handedIn(service, draft, filing)
  const { setAside } = await sealDraft(draft, given.answers, guard)
  const { after, obligation } = await dossierOf(service, draft, guard, given, now)
  const papers = papersOnceFiled(given.papers)
  const data = dossierSubmitted.write({ ...commonData(after), sector: after.sector, feesDue: after.feesDue })
  const entry = entryFor(after, { ...dossierSubmitted, data }, by, now, {
    handedIn: { content: after.content, papers, ...(given.unused.length > 0 && { unused: given.unused }) },
    ...remarks,
  })
  await storeAct(asDossier(draft, guard), after, entry, obligation ? [obligationWrite(obligation)] : [])
  if (setAside) await forgetAside(after.id)
  return { after, entry, given, papers }
}
