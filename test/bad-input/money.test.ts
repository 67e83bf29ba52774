import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { file, readDossier, startToPay } from '../filing.ts'
import { portal } from '../portal.ts'
import type { Session } from '../session.ts'
import { type Partner, partner } from './partner.ts'
import { refusedInBoth } from './refusal.ts'

let bank: Partner
let citizen: Session
beforeAll(async () => {
  bank = await partner('banks', 'sandbox-bank')
  citizen = await portal.signIn(portal.people.citizen)
})

const obligation = async (id: string) => (await citizen.get(`/api/v1/payments/obligations/${id}`)).body
const until = (id: string, there: (one: { state: string; attempt: { state: string } }) => boolean, what: string) =>
  eventually(() => obligation(id), there, what)

type Told = { reference: string; amount: number; currency?: string; bankReference?: string }
const settledBody = ({ reference, amount, currency = 'VND', bankReference = `FT${randomUUID()}` }: Told) =>
  JSON.stringify({
    type: 'payment.settled',
    data: { reference, bankReference, amount, currency, paidAt: '2026-11-22T07:05:00+07:00' },
  })
const tell = async (told: Told, how = {}) => {
  expect(await bank.tell(settledBody(told), how)).toMatchObject({ status: 202, body: { received: true } })
}

async function owing() {
  const dossier = await file(citizen)
  const { reference, amount } = await startToPay(citizen, dossier)
  return { dossier, id: dossier.obligationIds[0], reference, due: amount.amount }
}

/** How many notices ended among the dead letters, when all so far are dealt with. */
async function dead(): Promise<number> {
  await portal.quiet()
  return (await portal.waiting('payments-dead-letters')).length
}

/** How often it was told that this obligation is settled, when all has been told. */
async function settlements(id: string): Promise<number> {
  await portal.quiet()
  return (await portal.events('obligation.settled.v1', id)).length
}

const settledOnce = async (id: string) => {
  await until(id, ({ state }) => state === 'SETTLED', 'a settled obligation')
  expect(await settlements(id)).toBe(1)
}

test('the same notice five times at once, and once more later, settles once', async () => {
  const { id, reference, due } = await owing()
  const body = settledBody({ reference, amount: due })
  const headers = await bank.sign(body)
  const answers = await Promise.all(Array.from({ length: 5 }, () => bank.post({ headers, body })))
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202])
  await settledOnce(id)
  expect((await bank.post({ headers, body })).status).toBe(202)
  await settledOnce(id)
})

test('the same id for another text is another notice, and moves nothing twice', async () => {
  const { id, reference, due } = await owing()
  const how = { id: 'msg_the-same' }
  await tell({ reference, amount: due, bankReference: `FT-${reference}` }, how)
  await settledOnce(id)
  await tell({ reference, amount: due + 1, bankReference: `FT-${reference}` }, how)
  await settledOnce(id)
  expect((await obligation(id)).total.amount).toBe(due)
})

test('an unknown obligation: the money is taken note of, nothing stands still', async () => {
  const { id, reference, due } = await owing()
  const before = await dead()
  for (const unknown of ['7K3M9Q2ZB4N8RTWX101', 'nonsense', '#', `${reference}0`, reference.toLowerCase()])
    await tell({ reference: unknown, amount: due })
  expect(await dead()).toBe(before)
  expect(await obligation(id)).toMatchObject({ state: 'DUE', attempt: { state: 'OPEN' } })
  await tell({ reference, amount: due })
  await settledOnce(id)
})

test.each([
  ['less', -1, 'VND'],
  ['more', 1, 'VND'],
  ['another currency', 0, 'USD'],
])('another amount is held, never settled: %s', async (_, more, currency) => {
  const { id, dossier, reference, due } = await owing()
  await tell({ reference, amount: due + more, currency })
  await until(id, ({ attempt }) => attempt.state === 'HELD', 'money that is held')
  expect(await settlements(id)).toBe(0)
  expect(await obligation(id)).toMatchObject({ state: 'DUE' })
  expect(await readDossier(citizen, dossier.id)).toMatchObject({ feesDue: true })
})

test.each([
  ['nothing', 0],
  ['less than nothing', -115000],
  ['half a đồng', 0.5],
  ['beyond numbers', 1e300],
])('an amount that is none is refused at the door: %s', async (_, amount) => {
  const { id, reference } = await owing()
  const body = settledBody({ reference, amount })
  const ask = async (call: object) => bank.post({ headers: await bank.sign(body), body, ...call })
  const answer = await refusedInBoth(ask, 400, 'request-invalid')
  expect(answer.body.errors).toMatchObject([{ pointer: '/data/amount' }])
  await portal.quiet()
  expect(await obligation(id)).toMatchObject({ state: 'DUE', attempt: { state: 'OPEN' } })
})

test('a paid obligation: money that comes again is held, a failure told afterwards is no news', async () => {
  const { id, reference, due } = await owing()
  await tell({ reference, amount: due })
  await settledOnce(id)
  await tell({ reference, amount: due })
  await bank.tell(JSON.stringify({ type: 'payment.failed', data: { reference } }))
  await settledOnce(id)
  expect(await obligation(id)).toMatchObject({ state: 'SETTLED', attempt: { state: 'SETTLED' } })
  const start = (call: object) =>
    citizen.post(`/api/v1/payments/obligations/${id}/attempts`, { bank: 'sandbox-bank', method: 'qr' }, call)
  await refusedInBoth(start, 409, 'obligation-settled')
})

test('a withdrawn dossier: its obligation is not settled, the money is held', async () => {
  const { id, dossier, reference, due } = await owing()
  const { revision } = await readDossier(citizen, dossier.id)
  const withdrawn = await citizen.post(`/api/v1/dossiers/${dossier.id}/withdrawal`, {
    revision,
    reason: 'filed-by-mistake',
  })
  expect(withdrawn.status).toBe(200)
  await tell({ reference, amount: due })
  await until(id, ({ attempt }) => attempt.state === 'HELD', 'money that is held')
  expect(await obligation(id)).toMatchObject({ state: 'CANCELLED' })
  expect(await readDossier(citizen, dossier.id)).toMatchObject({ state: 'WITHDRAWN' })
  expect(await settlements(id)).toBe(0)
  const start = (call: object) =>
    citizen.post(`/api/v1/payments/obligations/${id}/attempts`, { bank: 'sandbox-bank', method: 'qr' }, call)
  await refusedInBoth(start, 409, 'obligation-cancelled')
})

test('a bank that there is not', async () => {
  const { id } = await owing()
  const start = (call: object) =>
    citizen.post(`/api/v1/payments/obligations/${id}/attempts`, { bank: 'no-bank', method: 'qr' }, call)
  await refusedInBoth(start, 404, 'bank-unknown')
})
