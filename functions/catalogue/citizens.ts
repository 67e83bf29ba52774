import { centres } from '../../shared/agency/agency.ts'
import { procedure } from '../../shared/catalogue/procedure.ts'
import { procedureInForce, procedureSummaries } from '../../shared/catalogue/store.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { withEtag } from '../../shared/http/etag.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { routes } from './citizens.routes.ts'

export const handler = http(routes, {
  // The catalogue is what every journey begins with: when it can be read, the portal is up.
  health: async () => {
    await procedureSummaries()
    return { status: 'ok' as const }
  },
  listProcedures: async ({ headers }) => withEtag({ items: await procedureSummaries() }, headers),
  readProcedure: async ({ params, headers, now }) => {
    const found = (await procedureInForce(params.slug, vietnamDay(now))) ?? refuse(problems.procedureNotFound)
    return withEtag(procedure.parse(found), headers)
  },
  listAgencies: async ({ headers }) =>
    withEtag({ items: centres.map(({ id, place, kind }) => ({ id, name: place, kind })) }, headers),
})
