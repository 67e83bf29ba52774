import { ownDossier } from '../../shared/dossier/access.ts'
import { filedStates, stateAfter } from '../../shared/dossier/chart.ts'
import { type FiledDossier, isFiled } from '../../shared/dossier/dossier.ts'
import { listOfOwner } from '../../shared/dossier/lists.ts'
import { listReadings } from '../../shared/dossier/readings.ts'
import { offered } from '../../shared/dossier/reasons.ts'
import { readTimeline } from '../../shared/dossier/store.ts'
import { summaryOf, viewOf } from '../../shared/dossier/view.ts'
import { http } from '../../shared/http/http.ts'
import { reply } from '../../shared/http/reply.ts'
import { refuse } from '../../shared/problem.ts'
import { routes } from './citizens.routes.ts'
import { takeByDownload } from './hand-over.ts'
import { resultAddress } from './result.ts'
import { withdraw } from './withdrawal.ts'

const pageSize = 20

const view = async (one: FiledDossier, now: Date) => viewOf(one, await readTimeline(one.id), 'owner', now)

export const handler = http(routes, {
  listDossiers: async ({ person, query, now }) => {
    const { items, next } = await listOfOwner(person.id, [...filedStates], pageSize, query.cursor)
    return { items: items.filter(isFiled).map((one) => summaryOf(one, now)), next }
  },

  readDossier: async ({ person, params, now }) => view(await ownDossier(person, params.id), now),

  readResult: async ({ person, params, now }) => {
    const found = await ownDossier(person, params.id)
    const address = await resultAddress(found, now)
    await takeByDownload(found, person, now)
    return address
  },

  supplement: async ({ person, params, now }) => {
    const found = await ownDossier(person, params.id)
    stateAfter(found, 'supplement')
    const location = `/api/v1/services/${found.sector}/${found.service}/dossiers/${found.id}/supplement`
    return reply(await view(found, now), { status: 307, headers: { location } })
  },

  withdraw: async ({ person, params, body, now }) => {
    const found = await ownDossier(person, params.id)
    if (found.revision !== body.revision) refuse('revision-stale')
    return view(await withdraw(found, body, person, now), now)
  },

  listWithdrawalReasons: async () => ({ items: offered('withdraw') }),

  listReadings: async ({ person, params, query }) =>
    listReadings((await ownDossier(person, params.id)).id, pageSize, query.cursor),
})
