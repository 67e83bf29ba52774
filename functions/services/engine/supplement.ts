import { dossierSupplemented } from '../../../events/dossier-supplemented.v1.ts'
import { askedAnew } from '../../../shared/catalogue/consultation.ts'
import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { citizen, perform } from '../../../shared/dossier/act.ts'
import { shown } from '../../../shared/dossier/beside.ts'
import { stateAfter } from '../../../shared/dossier/chart.ts'
import type { Dossier, FiledDossier } from '../../../shared/dossier/dossier.ts'
import { supplementOf } from '../../../shared/dossier/history.ts'
import { receptionOf } from '../../../shared/dossier/reception.ts'
import { readDossier, readTimeline } from '../../../shared/dossier/store.ts'
import { askedAnswers } from '../../../shared/dossier/supplement.ts'
import { commonData, dueTime } from '../../../shared/dossier/timeline.ts'
import { papersOnceFiled } from '../../../shared/papers/slots.ts'
import type { Person } from '../../../shared/person.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { mended } from '../../../shared/service/mending.ts'
import { formOf, type Service } from '../../../shared/service/service.ts'
import type { ServiceHandlers } from './description.ts'
import { papersMended } from './papers.ts'
import { representing } from './representation.ts'

async function readAsked(service: Service, person: Person, id: string) {
  const found = await readDossier(id)
  if (!found || found.ownerId !== person.id || found.service !== service.slug) return refuse(problems.dossierNotFound)
  stateAfter(found, 'supplement')
  const timeline = await readTimeline(id)
  const asked = supplementOf(found, timeline)
  if (!asked) throw new Error(`dossier ${id} waits for a supplement that nobody asked for`)
  return { before: found, asked, timeline }
}

/** An agency that was told what is now mended has to be asked again before the officer may decide. */
const askedAgain = (
  before: FiledDossier,
  { consultations }: Procedure,
  answers: Dossier['answers'],
): Partial<Dossier> =>
  askedAnew(consultations, before.answers, answers).length > 0
    ? { consultations: 'open', consultationRound: before.consultationRound + 1 }
    : {}

/** What changes by a supplement; where the dossier was sent back before reception, it is received with it. */
const changesBy = (
  service: Service,
  before: FiledDossier,
  procedure: Procedure,
  answers: Dossier['answers'],
  now: Date,
) => ({
  applicant: service.applicant(answers),
  delivery: service.delivery?.(answers) ?? before.delivery,
  supplement: undefined,
  ...(before.receivedAt ? askedAgain(before, procedure, answers) : receptionOf(answers, procedure, now)),
})

/** The citizen mends just what was asked for and keeps the place; anything else is refused and pointed at. */
export function supplementing(service: Service): ServiceHandlers['supplement'] {
  const mustRepresent = representing(service)
  return async ({ person, params, body, now }) => {
    const { before, asked, timeline } = await readAsked(service, person, params.id)
    if (before.revision !== body.revision) return refuse(problems.revisionStale)
    const [form, today] = [formOf(service, before.formVersion), vietnamDay(now)]
    const { answers, faults: each } = mended(form, before.answers, askedAnswers(asked), body.answers, today)
    const procedure = await procedureVersion(service.slug, before.procedureVersion)
    // As on the day of filing: what was right then is no fault of who mends something else.
    const filedOn = vietnamDay(new Date(before.filedAt))
    const faults = each.length > 0 ? each : (service.check?.({ answers, procedure, today: filedOn }) ?? [])
    const { papers, faults: paperFaults } = await papersMended({ id: before.id, timeline }, procedure, answers, asked)
    if (faults.length + paperFaults.length > 0) refuse(problems.answersInvalid, { faults: [...faults, ...paperFaults] })
    const received = before.receivedAt === undefined
    await mustRepresent(person.id, answers, now)
    const after = await perform(before, 'supplement', {
      by: citizen(person),
      now,
      changes: {
        ...changesBy(service, before, procedure, answers, now),
        // What was mended in the papers alone leaves the answers' content as it is.
        ...(Object.keys(body.answers).length > 0 && { answers }),
      },
      handsIn: papersOnceFiled(papers),
      tell: (one) => ({
        ...dossierSupplemented,
        data: dossierSupplemented.write({ ...commonData(one), received, dueAt: dueTime(one) }),
      }),
    })
    return shown(after, 'owner', now)
  }
}
