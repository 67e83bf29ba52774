import { dossierOnDesk } from '../../shared/dossier/access.ts'
import { http } from '../../shared/http/http.ts'
import { routes } from './officers.routes.ts'
import { latestParcel } from './store.ts'
import { viewOf } from './view.ts'

export const handler = http(routes, {
  readParcel: async ({ person, params }) => {
    const { id } = await dossierOnDesk(person, params.id)
    const found = await latestParcel(id)
    return { parcel: found && viewOf(found) }
  },
})
