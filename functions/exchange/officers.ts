import { dossierOnDesk } from '../../shared/dossier/access.ts'
import { http } from '../../shared/http/http.ts'
import { routes } from './officers.routes.ts'
import { consultationsOf } from './store.ts'
import { viewOf } from './view.ts'

export const handler = http(routes, {
  listConsultations: async ({ person, params, now }) => {
    const found = await dossierOnDesk(person, params.id)
    return { items: (await consultationsOf(found.id)).map((one) => viewOf(one, now)) }
  },
})
