import type { Bill } from '../../shared/bills/bill.ts'
import { billsOfOwner, readBill } from '../../shared/bills/store.ts'
import { viewOf } from '../../shared/bills/view.ts'
import { http } from '../../shared/http/http.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { routes } from './citizens.routes.ts'
import { readReceipt } from './receipts.ts'

/** One's own bill; anybody else's is as good as missing. */
async function ownBill(person: Person, id: string, now: Date): Promise<Bill> {
  const found = await readBill(id, now)
  return found?.ownerId === person.id ? found : refuse(problems.billNotFound)
}

export const handler = http(routes, {
  listBills: async ({ person, query, now }) => {
    const { items, next } = await billsOfOwner(person.id, now, query.cursor)
    return { items: items.map(viewOf), next }
  },

  readBill: async ({ person, params, now }) => viewOf(await ownBill(person, params.id, now)),

  readReceipt: async ({ person, params, now }) => {
    const { id } = await ownBill(person, params.id, now)
    return (await readReceipt(id)) ?? refuse(problems.receiptMissing)
  },
})
