import { dossierSubmitted } from '../../../events/dossier-submitted.v1.ts'
import { agencyById } from '../../../shared/agency/agency.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { advance, type Dossier, type FiledDossier, isFiled } from '../../../shared/dossier/dossier.ts'
import { placeOf } from '../../../shared/dossier/queue.ts'
import { readDossier, readTimeline, storeAct, takeDossierCode } from '../../../shared/dossier/store.ts'
import { commonData, entryFor } from '../../../shared/dossier/timeline.ts'
import { viewOf } from '../../../shared/dossier/view.ts'
import { type Idempotency, sameRequest } from '../../../shared/http/idempotency.ts'
import { reply } from '../../../shared/http/reply.ts'
import { papersOnceFiled } from '../../../shared/papers/slots.ts'
import { filingWrites } from '../../../shared/papers/store.ts'
import { obligationAtFiling } from '../../../shared/payments/obligation.ts'
import { obligationWrite } from '../../../shared/payments/store.ts'
import { type Refusal, refuse } from '../../../shared/problem.ts'
import { completeAnswers } from '../../../shared/service/form.ts'
import { formOf, type Service } from '../../../shared/service/service.ts'
import type { ServiceHandlers } from './description.ts'
import { readOwn } from './drafts.ts'
import { papersOf } from './papers.ts'

/** The draft as it would be filed now; refuses while an answer or a paper is missing or the person is not entitled. */
async function filed(service: Service, draft: Dossier, idempotency: Idempotency, now: Date) {
  const procedure = await procedureVersion(service.slug, draft.procedureVersion)
  const { answers, faults } = completeAnswers(formOf(service, draft.formVersion), draft.answers, vietnamDay(now))
  const { papers, faults: paperFaults } = await papersOf(draft, procedure, answers)
  if (faults.length + paperFaults.length > 0) refuse('answers-invalid', { faults: [...faults, ...paperFaults] })
  service.entitled?.({ answers, procedure })
  const agency = agencyById(service.receivedBy({ answers, procedure }))
  const code = await takeDossierCode(agency.fullCode, now)
  const obligation = obligationAtFiling(draft, code, service.fee({ answers, procedure }), now)
  const { expiresAt: _, ...kept } = draft
  const next = advance(kept, 'submit', {
    code,
    answers,
    papers: papersOnceFiled(papers),
    agency: agency.id,
    applicant: service.applicant(answers),
    filedAt: now.toISOString(),
    submitted: { key: idempotency.key, fingerprint: idempotency.fingerprint },
    obligationIds: obligation ? [obligation.id] : [],
    feesDue: obligation !== null,
    delivery: service.delivery?.(answers) ?? 'electronic',
  })
  const together = [...(obligation ? [obligationWrite(obligation)] : []), ...filingWrites(papers, now)]
  return { after: { ...next, ...placeOf(next) } as FiledDossier, together }
}

/** A second tap, a retry or another tab finds the dossier that the first one made. */
async function alreadyFiled(one: FiledDossier, idempotency: Idempotency, now: Date) {
  if (one.submitted?.key === idempotency.key) sameRequest(one.submitted, idempotency)
  return reply(viewOf(one, await readTimeline(one.id), 'owner', now), { status: 200 })
}

/** A draft becomes a dossier once, together with its first timeline entry, the fees due and its papers, or not at all. */
export function submitting(service: Service): ServiceHandlers['submit'] {
  return async ({ person, params, body, idempotency, now }) => {
    const draft = await readOwn(service, person, params.id)
    if (isFiled(draft)) return alreadyFiled(draft, idempotency, now)
    if (draft.revision !== body.revision) return refuse('revision-stale')
    const { after, together } = await filed(service, draft, idempotency, now)
    const data = dossierSubmitted.write({ ...commonData(after), sector: after.sector, feesDue: after.feesDue })
    const entry = entryFor(after, { ...dossierSubmitted, data }, { role: 'citizen', id: person.id }, now)
    try {
      await storeAct(draft, after, entry, together)
    } catch (error) {
      const winner = await readDossier(draft.id)
      if (winner && isFiled(winner) && (error as Refusal).code === 'revision-stale')
        return alreadyFiled(winner, idempotency, now)
      throw error
    }
    return viewOf(after, [entry], 'owner', now)
  }
}
