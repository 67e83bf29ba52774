import { rowsAfter, versionsListed } from '../../shared/catalogue/list.ts'
import { keeperOf } from '../../shared/catalogue/sectors.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { routes } from './administrators.routes.ts'
import { mayKeep } from './change.ts'
import { changesUnderway } from './change-store.ts'
import { approve, begin, changeFor, discard, giveBack, save, shownChange, submit, takeBack } from './changing.ts'
import { stepsOf } from './history.ts'

export const handler = http(routes, {
  listKept: async ({ person, query, now }) => {
    const { rows, next } = await rowsAfter(query.cursor ?? '', vietnamDay(now))
    const items = rows.flatMap((row) => {
      const keeper = keeperOf(row)
      const { slug, name, sector, version, validFrom, status } = row
      return mayKeep(person, keeper) ? [{ slug, name, sector, version, validFrom, status, keeper }] : []
    })
    return { items, next }
  },
  readSteps: async ({ person, params, query }) => {
    const [row] = await versionsListed(params.slug)
    if (!row || !mayKeep(person, keeperOf(row))) return refuse(problems.procedureNotFound)
    return stepsOf(params.slug, query.cursor)
  },
  listChanges: async ({ person }) => ({
    items: (await changesUnderway()).filter(({ keeper }) => mayKeep(person, keeper)),
  }),
  beginChange: async ({ body, idempotency, ...asker }) => shownChange(await begin(body, idempotency, asker), asker),
  readChange: async ({ params, ...asker }) => shownChange(await changeFor(asker.person, params.slug), asker),
  saveChange: async (asked) => shownChange(await save(asked), asked),
  discardChange: async (asked) => {
    await discard(asked)
    return undefined
  },
  submitChange: async (asked) => shownChange(await submit(asked), asked),
  takeBackChange: async (asked) => shownChange(await takeBack(asked), asked),
  returnChange: async (asked) => shownChange(await giveBack(asked), asked),
  approveChange: approve,
})
