import { centres } from '../../shared/agency/agency.ts'
import { summariesAfter, versionsListed } from '../../shared/catalogue/list.ts'
import { procedure } from '../../shared/catalogue/procedure.ts'
import { procedureOn, procedureVersion } from '../../shared/catalogue/store.ts'
import { inForceOn } from '../../shared/catalogue/validity.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { routes } from './citizens.routes.ts'

async function publishedVersions(slug: string) {
  const rows = await versionsListed(slug)
  return rows.length > 0 ? rows : refuse(problems.procedureNotFound)
}

export const handler = http(routes, {
  // The catalogue is what every journey begins with: when it can be read, the portal is up.
  health: async ({ now }) => {
    await summariesAfter('', vietnamDay(now))
    return { status: 'ok' as const }
  },
  listProcedures: async ({ query, now }) => summariesAfter(query.cursor ?? '', vietnamDay(now)),
  readProcedure: async ({ params, now }) => {
    const found = (await procedureOn(params.slug, vietnamDay(now))) ?? refuse(problems.procedureNotFound)
    return procedure.parse(found)
  },
  listVersions: async ({ params, now }) => {
    const rows = await publishedVersions(params.slug)
    const current = inForceOn(rows, vietnamDay(now))
    const items = rows.map(({ version, validFrom, validTo, status, publishedAt }) => ({
      ...{ version, validFrom, ...(validTo && { validTo }), status, publishedAt },
      inForce: version === current?.version,
    }))
    return { items }
  },
  readVersion: async ({ params }) => {
    const isPublished = (await publishedVersions(params.slug)).some(({ version }) => version === params.version)
    if (!isPublished) refuse(problems.procedureNotFound)
    return procedure.parse(await procedureVersion(params.slug, params.version))
  },
  listAgencies: async () => ({ items: centres.map(({ id, place, kind }) => ({ id, name: place, kind })) }),
})
