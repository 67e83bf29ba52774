import { limitedHttp } from '../../shared/http/limited-http.ts'
import { begin, entriesOf, entryFor, shownEntry, shownVersion, withdraw, write } from './faq/keeping.ts'
import { earlierVersions } from './faq/keeping-store.ts'
import { routes } from './faq-keeping.routes.ts'

export const handler = limitedHttp(routes, {
  listFaqKept: async ({ person }) => ({ items: await entriesOf(person) }),
  beginFaq: async ({ body, idempotency, ...asker }) => shownEntry(await begin(body, idempotency, asker)),
  readFaq: async ({ person, params }) => shownEntry(await entryFor(person, params.id)),
  writeFaq: async (asked) => shownEntry(await write(asked)),
  withdrawFaq: async (asked) => shownEntry(await withdraw(asked)),
  listFaqVersions: async ({ person, params, query }) => {
    const latest = await entryFor(person, params.id)
    const { items, next } = await earlierVersions(params.id, query.cursor)
    return { items: [...(query.cursor ? [] : [latest]), ...items].map(shownVersion), next }
  },
})
