import { ownDossier } from '../../shared/dossier/access.ts'
import { procedureName, shown } from '../../shared/dossier/beside.ts'
import { filedStates, stateAfter } from '../../shared/dossier/chart.ts'
import { listOfOwner } from '../../shared/dossier/lists.ts'
import { listReadings } from '../../shared/dossier/readings.ts'
import { offered } from '../../shared/dossier/reasons.ts'
import { summaryOf } from '../../shared/dossier/view.ts'
import { http } from '../../shared/http/http.ts'
import { reply } from '../../shared/http/reply.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { routes } from './citizens.routes.ts'
import { takeByDownload } from './hand-over.ts'
import { resultAddress } from './result.ts'
import { withdraw } from './withdrawal.ts'

const pageSize = 20

export const handler = http(routes, {
  listDossiers: async ({ person, query, now }) => {
    const { items, next } = await listOfOwner(person.id, filedStates, pageSize, query.cursor)
    const summaries = items.map(async (one) => summaryOf(one, await procedureName(one), now))
    return { items: await Promise.all(summaries), next }
  },

  readDossier: async ({ person, params, now }) => shown(await ownDossier(person, params.id), 'owner', now),

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
    return reply(await shown(found, 'owner', now), { status: 307, headers: { location } })
  },

  withdraw: async ({ person, params, body, now }) => {
    const found = await ownDossier(person, params.id)
    if (found.revision !== body.revision) refuse(problems.revisionStale)
    return shown(await withdraw(found, body, person, now), 'owner', now)
  },

  listWithdrawalReasons: async () => ({ items: offered('withdraw') }),

  listReadings: async ({ person, params, query }) =>
    listReadings((await ownDossier(person, params.id)).id, pageSize, query.cursor),
})
