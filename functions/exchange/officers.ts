import { isFiled } from '../../shared/dossier/dossier.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import { routes } from './officers.routes.ts'
import { consultationsOf } from './store.ts'
import { viewOf } from './view.ts'

export const handler = http(routes, {
  listConsultations: async ({ person: { agencyId }, params, now }) => {
    const found = await readDossier(params.id)
    if (!agencyId || !found || !isFiled(found) || found.agency !== agencyId) return refuse('dossier-not-found')
    return { items: (await consultationsOf(found.id)).map((one) => viewOf(one, now)) }
  },
})
