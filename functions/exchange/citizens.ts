import { isFiled } from '../../shared/dossier/dossier.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import { routes } from './citizens.routes.ts'
import { consultationsOf } from './store.ts'
import { outlineOf } from './view.ts'

export const handler = http(routes, {
  listConsultations: async ({ person, params }) => {
    const found = await readDossier(params.id)
    if (!found || !isFiled(found) || found.ownerId !== person.id) return refuse('dossier-not-found')
    const all = await consultationsOf(found.id)
    return { items: all.filter(({ state, answers }) => state !== 'CLOSED' || answers.length > 0).map(outlineOf) }
  },
})
