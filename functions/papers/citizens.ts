import { procedureVersion } from '../../shared/catalogue/store.ts'
import type { Dossier } from '../../shared/dossier/dossier.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { reply } from '../../shared/http/reply.ts'
import { largestPaper, type Paper, papersPerSlot, paperTypes } from '../../shared/papers/paper.ts'
import { askedSlots, uploads } from '../../shared/papers/slots.ts'
import { forgetPaper, readPapers } from '../../shared/papers/store.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import { announce } from './announce.ts'
import { isOpen } from './announcement.ts'
import { routes } from './citizens.routes.ts'
import { contentOf, dropFiles } from './files.ts'
import { finalize } from './finalization.ts'
import { viewOf } from './view.ts'

/** One's own dossier or draft; anybody else's is as good as missing. */
async function readOwn(person: Person, id: string): Promise<Dossier> {
  const found = await readDossier(id)
  return found && found.ownerId === person.id ? found : refuse('dossier-not-found')
}

const procedureOf = (dossier: Dossier) => procedureVersion(dossier.service, dossier.procedureVersion)

type At = { person: Person; params: { id: string; paperId: string } }

async function readOwnPaper({ person, params }: At): Promise<{ dossier: Dossier; paper: Paper }> {
  const dossier = await readOwn(person, params.id)
  const paper = (await readPapers(dossier.id)).find(({ id }) => id === params.paperId)
  return paper ? { dossier, paper } : refuse('paper-not-found')
}

/** A paper that may still change: not yet part of what was handed in, in a slot that is open. */
async function readOwnOpen(at: At): Promise<{ dossier: Dossier; paper: Paper }> {
  const found = await readOwnPaper(at)
  const procedure = await procedureOf(found.dossier)
  return !found.paper.filedAt && isOpen(found.dossier, procedure, found.paper.slot)
    ? found
    : refuse('state-not-allowed')
}

export const handler = limitedHttp(routes, {
  listPapers: async ({ person, params }) => {
    const dossier = await readOwn(person, params.id)
    const procedure = await procedureOf(dossier)
    const asked = askedSlots(procedure, dossier.answers)
    const slots = uploads(procedure).map(({ id, name, note, required }) => ({
      id,
      name,
      note: note ?? null,
      required,
      asked: asked.some((slot) => slot.id === id),
      open: isOpen(dossier, procedure, id),
    }))
    const limits = { maxBytes: largestPaper, types: [...paperTypes], perSlot: papersPerSlot }
    return { items: (await readPapers(dossier.id)).map(viewOf), slots, limits }
  },

  announcePaper: async ({ person, params, body, idempotency, now }) => {
    const { paper, upload, repeated } = await announce(await readOwn(person, params.id), body, idempotency, now)
    return reply({ paper: viewOf(paper), upload }, { status: repeated ? 200 : 201 })
  },

  finalizePaper: async (request) => {
    const { dossier, paper } = await readOwnOpen(request)
    return viewOf(await finalize(paper, dossier.state === 'DRAFT'))
  },

  removePaper: async (request) => {
    const { paper } = await readOwnOpen(request)
    await forgetPaper(paper)
    await dropFiles(paper)
    return undefined
  },

  readPaper: async (request) => {
    const { paper } = await readOwnPaper(request)
    if (paper.state !== 'ACCEPTED') return refuse('paper-not-accepted')
    return contentOf(paper, request.query.as, request.now)
  },
})
