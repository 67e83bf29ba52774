import { guardWrite } from '../../shared/dossier/store.ts'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { reply } from '../../shared/http/reply.ts'
import { largestPaper, type Paper, papersPerSlot, paperTypes } from '../../shared/papers/paper.ts'
import { askedSlots, uploads } from '../../shared/papers/slots.ts'
import { forgetPaper } from '../../shared/papers/store.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { announce } from './announce.ts'
import { isOpen } from './announcement.ts'
import { routes } from './citizens.routes.ts'
import { contentOf } from './files.ts'
import { finalize } from './finalization.ts'
import { type Matter, readMatter } from './matter.ts'
import { viewOf } from './view.ts'

type At = { person: Person; params: { id: string; paperId: string } }

async function readOwnPaper({ person, params }: At): Promise<{ matter: Matter; paper: Paper }> {
  const matter = await readMatter(person, params.id)
  const paper = matter.papers.find(({ id }) => id === params.paperId)
  return paper ? { matter, paper } : refuse(problems.paperNotFound)
}

/** A paper that may still change: not yet part of what was handed in, in a slot that is open. */
async function readOwnOpen(at: At): Promise<{ matter: Matter; paper: Paper }> {
  const found = await readOwnPaper(at)
  return !found.paper.filedAt && isOpen(found.matter, found.paper.slot) ? found : refuse(problems.stateNotAllowed)
}

export const handler = limitedHttp(routes, {
  listPapers: async ({ person, params }) => {
    const matter = await readMatter(person, params.id)
    const { one, procedure, papers } = matter
    const asked = askedSlots(procedure, one.answers)
    const slots = uploads(procedure).map(({ id, name, note, required }) => ({
      id,
      name,
      note: note ?? null,
      required,
      asked: asked.some((slot) => slot.id === id),
      open: isOpen(matter, id),
    }))
    const limits = { maxBytes: largestPaper, types: [...paperTypes], perSlot: papersPerSlot }
    return { items: papers.map(viewOf), slots, limits }
  },

  announcePaper: async ({ person, params, body, idempotency, now }) => {
    const { paper, upload, repeated } = await announce(await readMatter(person, params.id), body, idempotency, now)
    return reply({ paper: viewOf(paper), upload }, { status: repeated ? 200 : 201 })
  },

  finalizePaper: async (request) => {
    const { paper } = await readOwnOpen(request)
    return viewOf(await finalize(paper))
  },

  removePaper: async (request) => {
    const { matter, paper } = await readOwnOpen(request)
    await forgetPaper(paper, guardWrite(matter.one))
    return undefined
  },

  readPaper: async (request) => {
    const { paper } = await readOwnPaper(request)
    if (paper.state !== 'ACCEPTED') return refuse(problems.paperNotAccepted)
    return contentOf(paper, request.query.as, request.now)
  },
})
