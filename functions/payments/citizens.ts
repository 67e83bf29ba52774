import { limitedHttp } from '../../shared/http/limited-http.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { bankById, banks } from './banks.ts'
import { routes } from './citizens.routes.ts'
import { readOwed, startedAttempt } from './paying.ts'
import { attemptView, obligationView } from './view.ts'

export const handler = limitedHttp(routes, {
  listBanks: async () => ({ items: banks.map(({ id, name }) => ({ id, name })) }),

  readObligation: async ({ person, params }) => obligationView(await readOwed(person, params.id)),

  startAttempt: async ({ person, params, body, idempotency, now }) => {
    const bank = bankById(body.bank) ?? refuse(problems.bankUnknown)
    return attemptView(
      await startedAttempt(person, params.id, { bank, method: body.method, request: idempotency, now }),
    )
  },
})
