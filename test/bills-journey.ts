import { expect, test } from '@jest/globals'
import { checkReceipt } from '../shared/receipt/check.ts'
import { link } from './enterprises.ts'
import { eventually } from './eventually.ts'
import { payAtBank, startToPay } from './filing.ts'
import { portal } from './portal.ts'
import type { Answer, Session } from './session.ts'

type Credentials = { email: string; password: string }
type Answers = Record<string, string>
type Line = { code: string; amount: { amount: number } }
type Bill = { id: string; revision: number; state: string; obligationId: string | null }

/** A pay-only service by example: what somebody answers, and what is worked out by hand from it. */
export type BillExample = {
  service: { slug: string; sector: string; actsFor?: unknown }
  answers: Answers
  /** What is owed, in đồng. */
  lines: { code: string; amount: number }[]
  /** The name to whom it is made out, as anybody may see it. */
  payer?: string
}

/** A bill that is found, and the same for everybody who looks it up. */
export const electricityBill: BillExample = {
  service: { slug: 'electricity-bill-payment', sector: 'energy' },
  answers: { customerCode: 'PA01000999999' },
  lines: [
    { code: 'energy', amount: 350_000 },
    { code: 'vat', amount: 28_000 },
  ],
}

export const billPathOf = ({ slug, sector }: BillExample['service']): string => `/api/v1/services/${sector}/${slug}`

/** What the portal says to these answers. */
export const lookUp = (
  citizen: Session,
  { service }: Pick<BillExample, 'service'>,
  answers: Answers,
): Promise<Answer> => citizen.post(`${billPathOf(service)}/bills`, { answers })

/** Who pays for an enterprise represents it. */
async function payerOf({ service }: Pick<BillExample, 'service'>, person: Credentials): Promise<Session> {
  const citizen = await portal.signIn(person)
  if (service.actsFor) await link(citizen)
  return citizen
}

/** A bill that was found. */
export async function foundBill(citizen: Session, example: BillExample, changes: Answers = {}) {
  const { status, body } = await lookUp(citizen, example, { ...example.answers, ...changes })
  if (status !== 201) throw new Error(`looking up answered ${status}: ${JSON.stringify(body)}`)
  return body
}

export const makePayable = (citizen: Session, { service }: Pick<BillExample, 'service'>, { id, revision }: Bill) =>
  citizen.post(`${billPathOf(service)}/bills/${id}/payment`, { revision })

export const readBill = async (citizen: Session, { id }: Pick<Bill, 'id'>) =>
  (await citizen.get(`/api/v1/bills/${id}`)).body

/** The bill once it is that far. */
export const billIn = (citizen: Session, bill: Bill, state: string) =>
  eventually(
    () => readBill(citizen, bill),
    (one) => one.state === state,
    `a bill that is ${state}`,
  )

/** Makes a bill payable and pays it at the bank; the money is then on its way. */
export async function payBill(citizen: Session, example: Pick<BillExample, 'service'>, bill: Bill) {
  const { status, body } = await makePayable(citizen, example, bill)
  if (status !== 200) throw new Error(`the payment answered ${status}: ${JSON.stringify(body)}`)
  await payAtBank((await startToPay(citizen, { obligationIds: [body.obligationId] })).redirectUrl)
  return body
}

const amounts = (lines: Line[]) => lines.map(({ code, amount }) => ({ code, amount: amount.amount }))
const sum = (lines: { amount: number }[]) => lines.reduce((so, { amount }) => so + amount, 0)

/** A tax code of which the register says that somebody else represents the enterprise. */
const somebodyElses = '9900009019'

/** The journey that every pay-only service has: found, paid, entered by its issuer, receipted. */
export function billJourneyOf(example: BillExample): void {
  test('is found, paid, entered by its issuer, and the receipt proves it', async () => {
    const citizen = await payerOf(example, portal.people.citizen)
    const found = await foundBill(citizen, example)
    expect(amounts(found.lines)).toEqual(example.lines)
    expect(found).toMatchObject({ state: 'DUE', obligationId: null, total: { amount: sum(example.lines) } })
    if (example.payer) expect(found.payer).toBe(example.payer)
    const confirmed = await billIn(citizen, await payBill(citizen, example, found), 'CONFIRMED')
    expect(confirmed.confirmed.number).toEqual(expect.any(String))
    const { body: receipt } = await citizen.get(`/api/v1/bills/${found.id}/receipt`)
    expect(receipt.payload).toMatchObject({ reference: found.reference, total: found.total, lines: found.lines })
    const { body: published } = await portal.visitor().get('/api/v1/receipt-keys')
    expect((await checkReceipt(receipt, published.keys)).outcome).toBe('genuine')
  })
  if (example.service.actsFor)
    test('nobody pays for an enterprise that they do not represent', async () =>
      expect(await billRefusalOf(example, { taxCode: somebodyElses })).toEqual(['not-representative']))
}

/** What stands in the way of finding it with these answers: `<pointer> <code>` of each fault, or the code of a refusal. */
export async function billRefusalOf(
  example: BillExample,
  changes: Record<string, string | undefined>,
  person: Credentials = portal.people.citizen,
): Promise<string[]> {
  const citizen = await payerOf(example, person)
  const answers = Object.entries({ ...example.answers, ...changes }).filter(([, value]) => value !== undefined)
  const { status, body } = await lookUp(citizen, example, Object.fromEntries(answers) as Answers)
  if (status < 400) throw new Error(`nothing stood in the way: ${status}`)
  return body.errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`) ?? [body.code]
}
