import { ownDossier } from '../../shared/dossier/access.ts'
import { http } from '../../shared/http/http.ts'
import { routes } from './citizens.routes.ts'
import { latestParcel } from './store.ts'
import { viewOf } from './view.ts'

export const handler = http(routes, {
  readParcel: async ({ person, params }) => {
    const { id } = await ownDossier(person, params.id)
    const found = await latestParcel(id)
    return { parcel: found && viewOf(found) }
  },
})
