import { ownDossier } from '../../shared/dossier/access.ts'
import { http } from '../../shared/http/http.ts'
import { routes } from './citizens.routes.ts'
import { consultationsOf } from './store.ts'
import { outlineOf } from './view.ts'

export const handler = http(routes, {
  listConsultations: async ({ person, params }) => {
    const found = await ownDossier(person, params.id)
    const all = await consultationsOf(found.id)
    return { items: all.filter(({ state, answers }) => state !== 'CLOSED' || answers.length > 0).map(outlineOf) }
  },
})
