import { randomInt } from 'node:crypto'
import { billPathOf, electricityBill } from '../../bills-journey.ts'
import { gomSongHong, vinhXanh } from '../../enterprises.ts'
import { payAtBank } from '../../filing.ts'
import { dossierPage, fileAs, inState, startToPayFor } from '../acts.ts'
import type { Cast, Going, Person, Seen } from '../people.ts'

type Service = { slug: string; sector: string }

const pageOf = ({ id }: { id: string }) => `/api/v1/bills/${id}`

const lookUpAs = (citizen: Person, service: Service, answers: Record<string, string>): Promise<Seen> =>
  citizen.post(`${billPathOf(service)}/bills`, { answers })

/** Somebody's bill of electricity, that nobody has asked for before; the ending decides what its issuer does. */
const customer = (ending = '000') => ({ customerCode: `PB${randomInt(10 ** 7, 10 ** 8)}${ending}` })

const owe = (citizen: Person, service: Service, bill: Seen): Promise<Seen> =>
  citizen.press(
    pageOf(bill),
    ({ state }) => state !== 'DUE',
    (session, { revision }) => session.post(`${billPathOf(service)}/bills/${bill.id}/payment`, { revision }),
  )

async function pay(citizen: Person, { obligationId }: Seen): Promise<void> {
  await payAtBank((await startToPayFor(citizen, obligationId)).redirectUrl)
}

const becomes = (citizen: Person, bill: Seen, state: string): Promise<Seen> =>
  citizen.await(pageOf(bill), inState(state), `a bill that is ${state}`)

async function paidAndConfirmed(citizen: Person, service: Service, bill: Seen): Promise<string> {
  await pay(citizen, await owe(citizen, service, bill))
  await becomes(citizen, bill, 'CONFIRMED')
  await citizen.get(`${pageOf(bill)}/receipt`)
  return bill.id
}

const { service: electricity } = electricityBill
const ownFee: Service = { slug: 'administrative-fee-payment', sector: 'fees' }
const tax: Service = { slug: 'enterprise-e-tax-payment', sector: 'tax' }

/** The enterprise that this person represents in the register. */
const enterpriseOf = ({ citizen, portal }: Cast) =>
  citizen.email === portal.people.citizen.email ? vinhXanh : gomSongHong

/** Ways that a bill may go, from the code that somebody types in to its issuer's books. */
export const billWays = {
  async billPaid({ citizen }) {
    const bill = await lookUpAs(citizen, electricity, customer())
    return [await paidAndConfirmed(citizen, electricity, bill)]
  },
  async billPaidTwice({ citizen, other }) {
    const answers = customer()
    const first = await lookUpAs(citizen, electricity, answers)
    const second = await lookUpAs(other, electricity, answers)
    const owed = await owe(other, electricity, second)
    const id = await paidAndConfirmed(citizen, electricity, first)
    await pay(other, owed)
    await becomes(other, second, 'REFUND_DUE')
    return [id, second.id]
  },
  async billOfDeafIssuer({ citizen, portal }) {
    const bill = await lookUpAs(citizen, electricity, customer('906'))
    await pay(citizen, await owe(citizen, electricity, bill))
    await becomes(citizen, bill, 'PAID')
    await fetch(`${portal.issuersUrl}/repair`, { method: 'POST', redirect: 'manual' })
    await becomes(citizen, bill, 'CONFIRMED')
    return [bill.id]
  },
  async feePaidByBill({ citizen }) {
    const { id, code } = await fileAs(citizen)
    const bill = await lookUpAs(citizen, ownFee, { dossierCode: code })
    await paidAndConfirmed(citizen, ownFee, bill)
    await citizen.await(dossierPage(id), ({ feesDue }) => !feesDue, 'the fee to be seen as paid')
    return [id, bill.id]
  },
  async taxOfEnterprise(cast) {
    const enterprise = enterpriseOf(cast)
    // One slip, one thing to be paid, for ever: what is declared is another thing each time.
    const content = `Thuế giá trị gia tăng, tờ khai ${randomInt(10 ** 8)}`
    const items = JSON.stringify([{ subItem: '1701', taxPeriod: '10/2026', content, amount: '45000000' }])
    await cast.citizen.post('/api/v1/enterprises', { taxCode: enterprise.taxCode })
    const bill = await lookUpAs(cast.citizen, tax, { ...enterprise, taxOffice: 'prov-h49', items })
    return [await paidAndConfirmed(cast.citizen, tax, bill)]
  },
} satisfies Record<string, Going>
