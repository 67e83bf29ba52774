import { linkedDossiers, shown } from '../../../shared/dossier/beside.ts'
import type { FiledDossier } from '../../../shared/dossier/dossier.ts'
import type { Draft } from '../../../shared/dossier/draft.ts'
import { forgetAside } from '../../../shared/dossier/drafts.ts'
import { readDossier, readTimeline } from '../../../shared/dossier/store.ts'
import { viewOf } from '../../../shared/dossier/view.ts'
import { type Idempotency, sameRequest } from '../../../shared/http/idempotency.ts'
import { reply } from '../../../shared/http/reply.ts'
import { papersOf as filedPapers } from '../../../shared/papers/history.ts'
import { Refusal, refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import type { Service } from '../../../shared/service/service.ts'
import type { ServiceHandlers } from './description.ts'
import { readOwn } from './drafts.ts'
import { file } from './filing.ts'
import { representing } from './representation.ts'

type Asked = { idempotency: Idempotency; now: Date; mustRepresent: ReturnType<typeof representing> }

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

async function handIn(service: Service, draft: Draft, { idempotency, now, mustRepresent }: Asked) {
  const { key, fingerprint } = idempotency
  const by = { role: 'citizen', id: draft.ownerId } as const
  const { after, entry, given, papers } = await file(service, draft, {
    by,
    now,
    mustRepresent,
    remarks: { submitted: { key, fingerprint } },
  })
  const beside = {
    name: given.procedure.name,
    timeline: [entry],
    papers: filedPapers(given.papers, papers),
    linked: draft.opened ? await linkedDossiers({ opened: [], opener: { id: draft.opened.by } }) : [],
  }
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
      return await handIn(service, found, { ...asked, mustRepresent })
    } catch (error) {
      const lost = error instanceof Refusal && error.code === 'revision-stale'
      const winner = lost ? await readDossier(found.id) : null
      if (winner) return alreadyFiled(winner, asked)
      throw error
    }
  }
}
