import { ownDossier } from '../../shared/dossier/access.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { routes } from './citizens.routes.ts'
import { latestParcel } from './store.ts'
import { viewOf } from './view.ts'

export const handler = http(routes, {
  readParcel: async ({ person, params }) => {
    const { id } = await ownDossier(person, params.id)
    return viewOf((await latestParcel(id)) ?? refuse(problems.parcelMissing))
  },
})
