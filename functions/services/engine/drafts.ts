import type { z } from 'zod'
import { vietnamDay, vietnamTime } from '../../../shared/clock.ts'
import type { Dossier } from '../../../shared/dossier/dossier.ts'
import { draftsOfOwner } from '../../../shared/dossier/lists.ts'
import { createDraft, discardDraft, readDossier, saveDraft } from '../../../shared/dossier/store.ts'
import { sameRequest } from '../../../shared/http/idempotency.ts'
import type { Person } from '../../../shared/person.ts'
import { refuse } from '../../../shared/problem.ts'
import { mergeAnswers } from '../../../shared/service/form.ts'
import type { draft } from '../../../shared/service/routes.ts'
import { currentForm, formOf, type Service } from '../../../shared/service/service.ts'
import type { ServiceHandlers } from './description.ts'
import { currentProcedure } from './procedure.ts'

const keptSeconds = 30 * 86_400

const view = (one: Dossier): z.infer<typeof draft> => ({
  id: one.id,
  state: 'DRAFT',
  revision: one.revision,
  form: { version: one.formVersion },
  answers: one.answers,
  createdAt: vietnamTime(new Date(one.createdAt)),
  expiresAt: vietnamTime(new Date((one.expiresAt ?? 0) * 1000)),
})

/** One's own draft or dossier of this service; anybody else's is as good as missing. */
export async function readOwn(service: Service, person: Person, id: string): Promise<Dossier> {
  const found = await readDossier(id)
  return found && found.ownerId === person.id && found.service === service.slug ? found : refuse('draft-not-found')
}

async function readDraft(service: Service, person: Person, id: string): Promise<Dossier> {
  const found = await readOwn(service, person, id)
  return found.state === 'DRAFT' ? found : refuse('draft-not-found')
}

const expiry = (now: Date) => Math.floor(now.getTime() / 1000) + keptSeconds

/** Answers are kept as they are given: each screen stores what it holds, over the revision it has seen. */
export function drafts(service: Service) {
  return {
    createDraft: async ({ person, idempotency, now }) => {
      const { name, version } = await currentProcedure(service, now)
      const fresh: Dossier = {
        id: idempotency.id,
        state: 'DRAFT',
        revision: 1,
        sequence: 0,
        service: service.slug,
        sector: service.sector,
        name,
        formVersion: currentForm(service).version,
        procedureVersion: version,
        ownerId: person.id,
        createdAt: now.toISOString(),
        created: { fingerprint: idempotency.fingerprint },
        answers: {},
        expiresAt: expiry(now),
        delivery: 'electronic',
        papers: [],
        obligationIds: [],
        feesDue: false,
        pausedMinutes: 0,
        apologies: 0,
        consultations: 'none',
        consultationRound: 0,
        formerResults: [],
      }
      if (await createDraft(fresh)) return view(fresh)
      const earlier = await readDraft(service, person, fresh.id)
      sameRequest(earlier.created, idempotency)
      return view(earlier)
    },

    listDrafts: async ({ person }) => {
      const mine = await draftsOfOwner(person.id)
      return { items: mine.filter((one) => one.service === service.slug).map(view) }
    },

    readDraft: async ({ person, params }) => view(await readDraft(service, person, params.id)),

    saveAnswers: async ({ person, params, body, now }) => {
      const before = await readDraft(service, person, params.id)
      if (before.revision !== body.revision) refuse('revision-stale')
      const { answers, faults } = mergeAnswers(
        formOf(service, before.formVersion),
        before.answers,
        body.answers,
        vietnamDay(now),
      )
      if (faults.length > 0) refuse('answers-invalid', { faults })
      const after = { ...before, answers, revision: before.revision + 1, expiresAt: expiry(now) }
      await saveDraft(before, after)
      return view(after)
    },

    discardDraft: async ({ person, params }) => {
      await discardDraft(await readDraft(service, person, params.id))
      return undefined
    },
  } satisfies Partial<ServiceHandlers>
}
