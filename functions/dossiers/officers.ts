import { filedStates, stateAfter } from '../../shared/dossier/chart.ts'
import { isFiled } from '../../shared/dossier/dossier.ts'
import { listOfDesk } from '../../shared/dossier/store.ts'
import { summaryOf } from '../../shared/dossier/view.ts'
import { http } from '../../shared/http/http.ts'
import { complete } from './completion.ts'
import { countsOf, deskView, ofAgency, readForDesk } from './desk.ts'
import { routes } from './officers.routes.ts'
import { receive } from './reception.ts'
import { announceResult, resultAddress } from './result.ts'

const pageSize = 20

export const handler = http(routes, {
  listQueue: async ({ person, query, now }) => {
    const agencyId = ofAgency(person)
    const wanted = query.state ? [query.state] : [...filedStates]
    const [{ items, next }, counts] = await Promise.all([
      listOfDesk(agencyId, wanted, pageSize, query.cursor),
      countsOf(agencyId),
    ])
    const rows = items.filter(isFiled).map((one) => ({ ...summaryOf(one, now), applicant: one.applicant.fullName }))
    return { items: rows, next, counts }
  },

  readDossier: async ({ person, params, now }) => deskView(await readForDesk(person, params.id), now),

  receive: async ({ person, params, body, now }) =>
    deskView(await receive(await readForDesk(person, params.id), body.revision, person, now), now),

  announceResult: async ({ person, params, body }) => {
    const found = await readForDesk(person, params.id)
    stateAfter(found, 'complete')
    return announceResult(found, body)
  },

  complete: async ({ person, params, body, now }) =>
    deskView(await complete(await readForDesk(person, params.id), body, person, now), now),

  readResult: async ({ person, params, now }) => resultAddress(await readForDesk(person, params.id), now),
})
