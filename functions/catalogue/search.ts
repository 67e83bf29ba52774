import { placesOn, registered } from '../../shared/agency/register.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { knows } from '../../shared/http/etag.ts'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { reply } from '../../shared/http/reply.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { find } from '../../shared/search/library.ts'
import { agencyView } from './search/agency-view.ts'
import { keptLibrary, packedLibrary } from './search/kept-library.ts'
import { mostFound, routes } from './search.routes.ts'

const mostAnswers = 5

const known = (id: string | undefined) => id === undefined || registered(id) !== undefined

export const handler = limitedHttp(routes, {
  search: async ({ query, now }) => {
    const { q, ...filters } = query
    if (!known(filters.agency) || !known(filters.place)) return refuse(problems.agencyUnknown)
    const { procedures, answers, named } = find(await keptLibrary(now), q, filters)
    return {
      items: procedures.slice(0, mostFound),
      total: procedures.length,
      answers: answers.slice(0, mostAnswers),
      named: named.map(({ called: _, ...one }) => one),
    }
  },
  searchIndex: async ({ headers, now }) => {
    const { gzip, print } = await packedLibrary(now)
    const etag = `"${print}"`
    if (knows(headers, etag)) return reply({ day: vietnamDay(now) }, { status: 304, headers: { etag } })
    return reply({ day: vietnamDay(now) }, { gzip, headers: { etag } })
  },
  listPlaces: async ({ query, now }) => {
    const on = query.on ?? vietnamDay(now)
    return { on, items: placesOn(on).map((one) => agencyView(one, on)) }
  },
  readAgency: async ({ params, query, now }) => {
    const found = registered(params.id) ?? refuse(problems.agencyUnknown)
    return agencyView(found, query.on ?? vietnamDay(now))
  },
})
