import { environment, granted } from '../../shared/config.ts'
import { withEtag } from '../../shared/http/etag.ts'
import { addressOf } from '../../shared/http/limit.ts'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { askedBy } from './faq/list.ts'
import { addView, allCounts, castVote, faqEntries } from './faq/store.ts'
import { forgottenAfter, type Voter, voteKey } from './faq/votes.ts'
import { routes } from './faq.routes.ts'

const { LIMITS_KEY } = environment({ LIMITS_KEY: granted })

const known = async (id: string, now: Date) =>
  (await faqEntries(now)).find((one) => one.id === id) ?? refuse(problems.faqNotFound)

async function vote(given: { id: string; helpful: boolean; now: Date }, voter: Voter) {
  const { id } = await known(given.id, given.now)
  const { helpful, now } = given
  return castVote({ id, helpful, voter: voteKey(LIMITS_KEY, voter, now), forgottenAfter: forgottenAfter(now) })
}

export const handler = limitedHttp(routes, {
  listFaq: async ({ query, headers, now }) => {
    const [entries, countsOf] = await Promise.all([faqEntries(now), allCounts()])
    return withEtag({ items: askedBy(entries, query, countsOf) }, headers)
  },
  voteAsVisitor: async ({ params, body, headers, now }) => {
    // Without an address, which the edge always tells, all are one voter: nobody floods the counts.
    const who = addressOf(headers['x-viewer-address']) ?? ''
    return vote({ ...params, ...body, now }, { per: 'address', who })
  },
  vote: async ({ params, body, person, now }) => vote({ ...params, ...body, now }, { per: 'person', who: person.id }),
  countViews: async ({ body, now }) => {
    const ids = new Set((await faqEntries(now)).map(({ id }) => id))
    await Promise.all([...new Set(body.ids)].filter((id) => ids.has(id)).map(addView))
    return undefined
  },
})
