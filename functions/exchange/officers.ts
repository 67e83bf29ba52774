import { assessmentsOf } from '../../shared/consultation/due-store.ts'
import { dossierOnDesk } from '../../shared/dossier/access.ts'
import { http } from '../../shared/http/http.ts'
import { routes } from './officers.routes.ts'
import { consultationsOf } from './store.ts'
import { viewOf } from './view.ts'

export const handler = http(routes, {
  listConsultations: async ({ person, params, now }) => {
    const found = await dossierOnDesk(person, params.id)
    const [all, assessments] = await Promise.all([consultationsOf(found.id), assessmentsOf(found.id)])
    return { items: all.map((one) => viewOf(one, assessments, now)) }
  },
})
