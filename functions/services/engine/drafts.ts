import type { z } from 'zod'
import { dossierCorrected } from '../../../events/dossier-corrected.v1.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay, vietnamTime } from '../../../shared/clock.ts'
import { linkedDossiers } from '../../../shared/dossier/beside.ts'
import type { FiledDossier } from '../../../shared/dossier/dossier.ts'
import { type Draft, keptAfter } from '../../../shared/dossier/draft.ts'
import { createDraft, discardDraft, draftsOfOwner, saveAnswers } from '../../../shared/dossier/drafts.ts'
import { readApplication, readTimeline } from '../../../shared/dossier/store.ts'
import { sameRequest } from '../../../shared/http/idempotency.ts'
import type { Person } from '../../../shared/person.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { mergeAnswers } from '../../../shared/service/form.ts'
import type { draft } from '../../../shared/service/routes.ts'
import { currentForm, formOf, type Service } from '../../../shared/service/service.ts'
import type { ServiceHandlers } from './description.ts'
import { mustBeOpen, mustHaveBegun } from './pilot.ts'
import { currentProcedure } from './procedure.ts'

type DraftView = z.infer<typeof draft>

/** The dossier whose result opened a draft, and whether that result was taken back since. */
async function openedBy({ opened }: Draft): Promise<DraftView['openedBy']> {
  if (!opened) return null
  const [[opener], past] = await Promise.all([
    linkedDossiers({ opened: [], opener: { id: opened.by } }),
    readTimeline(opened.by),
  ])
  const corrected = past.findLast(({ type, sequence }) => type === dossierCorrected.type && sequence > opened.since)
  return opener ? { ...opener, correctedAt: corrected ? vietnamTime(new Date(corrected.time)) : null } : null
}

const view = async (one: Draft): Promise<DraftView> => ({
  id: one.id,
  state: 'DRAFT',
  revision: one.revision,
  form: { version: one.formVersion },
  answers: one.answers,
  createdAt: vietnamTime(new Date(one.createdAt)),
  expiresAt: vietnamTime(new Date(one.keptUntil * 1000)),
  openedBy: await openedBy(one),
})

/** One's own draft or dossier of this service; anybody else's is as good as missing. */
export async function readOwn(service: Service, person: Person, id: string): Promise<Draft | FiledDossier> {
  const found = await readApplication(id)
  return found && found.ownerId === person.id && found.service === service.slug ? found : refuse(problems.draftNotFound)
}

async function readDraft(service: Service, person: Person, id: string): Promise<Draft> {
  const found = await readOwn(service, person, id)
  return found.state === 'DRAFT' ? found : refuse(problems.draftNotFound)
}

/** What the first try of the same request made: the draft, as long as it is one. */
async function readEarlier(service: Service, person: Person, id: string): Promise<Draft> {
  const found = await readOwn(service, person, id)
  return found.state === 'DRAFT' ? found : refuse(problems.draftHandedIn)
}

/** Answers are kept as they are given: each screen stores what it holds, over the revision it has seen. */
export function drafts(service: Service) {
  return {
    createDraft: async ({ person, idempotency, now }) => {
      const procedure = await currentProcedure(service, now)
      mustHaveBegun(procedure, now)
      const fresh: Draft = {
        state: 'DRAFT',
        id: idempotency.id,
        ownerId: person.id,
        createdAt: now.toISOString(),
        created: { fingerprint: idempotency.fingerprint },
        service: service.slug,
        sector: service.sector,
        formVersion: currentForm(service).version,
        procedureVersion: procedure.version,
        revision: 1,
        answers: {},
        keptUntil: keptAfter(now),
      }
      if (await createDraft(fresh)) return view(fresh)
      const earlier = await readEarlier(service, person, fresh.id)
      sameRequest(earlier.created, idempotency)
      return view(earlier)
    },

    listDrafts: async ({ person }) => ({
      items: await Promise.all((await draftsOfOwner(person.id, service.slug)).map(view)),
    }),

    readDraft: async ({ person, params }) => view(await readDraft(service, person, params.id)),

    saveAnswers: async ({ person, params, body, now }) => {
      const before = await readDraft(service, person, params.id)
      if (before.revision !== body.revision) refuse(problems.revisionStale)
      const { answers, faults } = mergeAnswers(
        formOf(service, before.formVersion),
        before.answers,
        body.answers,
        vietnamDay(now),
      )
      if (faults.length > 0) refuse(problems.answersInvalid, { faults })
      const { province } = body.answers
      if (province) await mustBeOpen(await procedureVersion(service.slug, before.procedureVersion), province, now)
      return view(await saveAnswers(before, answers, now))
    },

    discardDraft: async ({ person, params }) => {
      await discardDraft(await readDraft(service, person, params.id))
      return undefined
    },
  } satisfies Partial<ServiceHandlers>
}
