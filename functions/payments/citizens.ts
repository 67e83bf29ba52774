import { http } from '../../shared/http/http.ts'
import { refuse } from '../../shared/problem.ts'
import { bankById, banks } from './banks.ts'
import { routes } from './citizens.routes.ts'
import { attemptOf, readOwed, withOrder } from './paying.ts'
import { attemptView, obligationView } from './view.ts'

export const handler = http(routes, {
  listBanks: async () => ({ items: banks.map(({ id, name }) => ({ id, name })) }),

  readObligation: async ({ person, params }) => obligationView(await readOwed(person, params.id)),

  startAttempt: async ({ person, params, body, idempotency, now }) => {
    const { obligation } = await readOwed(person, params.id)
    const bank = bankById(body.bank) ?? refuse('bank-unknown')
    const wish = { bank, method: body.method, request: idempotency, now }
    const attempt = await attemptOf(person, params.id, wish)
    return attemptView(await withOrder(attempt, bank, obligation.dossierCode))
  },
})
