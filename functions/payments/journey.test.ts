import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { acted } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { file, fileAndPay, payAtBank, readDossier, startToPay } from '../../test/filing.ts'
import { portal } from '../../test/portal.ts'
import type { Session } from '../../test/session.ts'

const pathOf = (obligationId: string) => `/api/v1/payments/obligations/${obligationId}`
const signIn = () => portal.signIn(portal.people.citizen)
const read = async (citizen: Session, id: string) => (await citizen.get(pathOf(id))).body
const until = (citizen: Session, id: string, state: string) =>
  eventually(
    () => read(citizen, id),
    ({ attempt }) => attempt?.state === state,
    `an attempt that is ${state}`,
  )

async function owing(): Promise<{ citizen: Session; dossier: { id: string; obligationIds: string[] }; id: string }> {
  const citizen = await signIn()
  const dossier = await file(citizen)
  return { citizen, dossier, id: dossier.obligationIds[0] ?? '' }
}

/** Pays the code as a phone's bank app does: scans it and presses the button. */
async function scanAndPay(payload: string): Promise<string> {
  const scanned = await fetch(`${portal.bankUrl}/scan`, {
    method: 'POST',
    body: new URLSearchParams({ payload }),
    redirect: 'manual',
  })
  const page = portal.bankUrl + scanned.headers.get('location')
  await payAtBank(page)
  return page
}

const deadLetters = async () => (await portal.waiting('payments-dead-letters')).length
const settlements = async (id: string) => (await portal.events('obligation.settled.v1', id)).length

let deadBefore = 0
beforeEach(async () => {
  await portal.quiet()
  deadBefore = await deadLetters()
})

/** The portal took so many notices about what this page of the bank shows, and has dealt with all of them. */
async function noticesDone(page: string, count: number): Promise<void> {
  const taken = async () => (await (await fetch(page)).text()).split('<code>202</code>').length - 1
  await eventually(taken, (so) => so === count, `${count} notices`)
  await portal.quiet()
  expect(await deadLetters()).toBe(deadBefore)
}

describe('paying', () => {
  test('the bank tells, the obligation is settled, the dossier follows by event', async () => {
    const { citizen, dossier, id } = await owing()
    const attempt = await startToPay(citizen, dossier)
    const back = await payAtBank(attempt.redirectUrl)
    expect(back.headers.get('location')).toBe(
      `${portal.url}/payments/return?obligation=${id}&reference=${attempt.reference}`,
    )
    expect((await portal.event('obligation.settled.v1', id)).data).toMatchObject({
      obligationId: id,
      dossierId: dossier.id,
      amount: attempt.amount.amount,
      partner: 'sandbox-bank',
    })
    expect(await read(citizen, id)).toMatchObject({ state: 'SETTLED', attempt: { state: 'SETTLED' } })
    await eventually(
      () => readDossier(citizen, dossier.id),
      ({ feesDue }) => !feesDue,
      'the dossier to follow',
    )
    expect((await citizen.post(`${pathOf(id)}/attempts`, { bank: 'sandbox-bank', method: 'qr' })).body.code).toBe(
      'obligation-settled',
    )
  })

  test('the code can be scanned instead', async () => {
    const { citizen, dossier, id } = await owing()
    await scanAndPay((await startToPay(citizen, dossier)).qr)
    await until(citizen, id, 'SETTLED')
  })

  test('nothing that the browser says moves money', async () => {
    const { citizen, dossier, id } = await owing()
    const attempt = await startToPay(citizen, dossier)
    await payAtBank(attempt.redirectUrl, { act: 'close' })
    await citizen.get(`/payments/return?obligation=${id}&reference=${attempt.reference}&status=paid`)
    await portal.quiet()
    expect(await read(citizen, id)).toMatchObject({ state: 'DUE', attempt: { state: 'OPEN' } })
  })

  test('tapping twice, at once or later, gives one attempt; the same key for something else is refused', async () => {
    const { citizen, id } = await owing()
    const key = randomUUID()
    const tap = (method: string, keyed = key) =>
      citizen.post(`${pathOf(id)}/attempts`, { bank: 'sandbox-bank', method }, { key: keyed })
    const [one, two] = await Promise.all([tap('qr'), tap('qr')])
    expect([one.status, two.status]).toEqual([201, 201])
    expect(two.body.reference).toBe(one.body.reference)
    expect((await tap('redirect')).body.code).toBe('idempotency-conflict')
    const other = await tap('redirect', randomUUID())
    expect(other.body).toMatchObject({ reference: one.body.reference, method: 'redirect' })
  })

  test('after a refusal one tries again', async () => {
    const { citizen, dossier, id } = await owing()
    const first = await startToPay(citizen, dossier)
    await payAtBank(first.redirectUrl, { account: 'refuses' })
    await until(citizen, id, 'FAILED')
    const second = await startToPay(citizen, dossier)
    expect(second.reference).not.toBe(first.reference)
    await payAtBank(second.redirectUrl)
    await until(citizen, id, 'SETTLED')
  })

  test("another person's obligation is as good as missing", async () => {
    const { id } = await owing()
    const stranger = await portal.signIn(portal.people.otherCitizen)
    expect(await stranger.get(pathOf(id))).toMatchObject({ status: 404, body: { code: 'obligation-not-found' } })
    expect((await stranger.post(`${pathOf(id)}/attempts`, { bank: 'sandbox-bank', method: 'qr' })).status).toBe(404)
    expect((await portal.visitor().get(pathOf(id))).status).toBe(401)
  })
})

describe('when the bank is not at its best', () => {
  test('it tells twice: settled once', async () => {
    const { citizen, dossier, id } = await owing()
    const { redirectUrl } = await startToPay(citizen, dossier)
    await payAtBank(redirectUrl, { account: 'twice' })
    await until(citizen, id, 'SETTLED')
    await noticesDone(redirectUrl, 2)
    expect(await settlements(id)).toBe(1)
  })

  test('the code is scanned and paid a second time: held, never lost, nothing settled anew', async () => {
    const { citizen, dossier, id } = await owing()
    const { qr } = await startToPay(citizen, dossier)
    await scanAndPay(qr)
    await until(citizen, id, 'SETTLED')
    await noticesDone(await scanAndPay(qr), 1)
    expect(await read(citizen, id)).toMatchObject({ state: 'SETTLED', attempt: { state: 'SETTLED' } })
    expect(await settlements(id)).toBe(1)
  })

  test('too little is held; the fee stays due and can be paid', async () => {
    const { citizen, dossier, id } = await owing()
    await payAtBank((await startToPay(citizen, dossier)).redirectUrl, { account: 'wrong-amount' })
    expect(await until(citizen, id, 'HELD')).toMatchObject({ state: 'DUE' })
    await payAtBank((await startToPay(citizen, dossier)).redirectUrl)
    await until(citizen, id, 'SETTLED')
  })

  test('it never tells: we ask', async () => {
    const { dossier, id, citizen } = await owing()
    await payAtBank((await startToPay(citizen, dossier)).redirectUrl, { account: 'silent' })
    await portal.quiet()
    expect(await read(citizen, id)).toMatchObject({ state: 'DUE', attempt: { state: 'OPEN' } })
    await portal.advance('PT6M')
    await until(await signIn(), id, 'SETTLED')
  })

  test('time runs out; money that comes after all still settles what is due', async () => {
    const { dossier, id, citizen } = await owing()
    const { qr } = await startToPay(citizen, dossier)
    await portal.advance('PT16M')
    await until(await signIn(), id, 'EXPIRED')
    await scanAndPay(qr)
    await until(await signIn(), id, 'SETTLED')
  })

  test('rows that can never be asked about hold up nobody who waits behind them', async () => {
    const { dossier, id, citizen } = await owing()
    await payAtBank((await startToPay(citizen, dossier)).redirectUrl, { account: 'silent' })
    const broken = '7K3M9Q2ZB4N8RTWX101'
    await portal.put('payments', { pk: `D#${broken.slice(0, 16)}`, sk: 'O#1#A#01', reference: broken, state: 'ODD' })
    const rows = Array.from({ length: 48 }, (_, i) => ({ pk: `WAIT#${i % 4}`, sk: `2026-01-01T00:00:00.000Z#${i}` }))
    await Promise.all(rows.map((one, i) => portal.put('payments', i < 4 ? one : { ...one, reference: broken })))
    await portal.advance('PT6M')
    await until(await signIn(), id, 'SETTLED')
    // Readable again, and of no use to anybody: the next sweep drops them.
    await Promise.all(rows.map((one) => portal.put('payments', { ...one, reference: 'nobody' })))
  })
})

describe('paid, and then the dossier ended without a decision', () => {
  const refundDue = (citizen: Session, id: string, due: boolean) =>
    eventually(
      () => read(citizen, id),
      (one) => one.refundDue === due,
      due ? 'a refund that is due' : 'no refund that is due',
    )

  async function paid() {
    const [citizen, officer] = await Promise.all([signIn(), portal.signIn(portal.people.officer)])
    const dossier = await fileAndPay(portal, citizen)
    return { citizen, officer, dossier, id: dossier.obligationIds[0] as string }
  }

  test('withdrawn: the payer sees that the money is due back, and it stays settled', async () => {
    const { citizen, dossier, id } = await paid()
    expect(await read(citizen, id)).toMatchObject({ state: 'SETTLED', refundDue: false })
    const { revision } = dossier
    await citizen.post(`/api/v1/dossiers/${dossier.id}/withdrawal`, { revision, reason: 'filed-by-mistake' })
    expect(await refundDue(citizen, id, true)).toMatchObject({ state: 'SETTLED', attempt: { state: 'SETTLED' } })
  })

  test('refused at reception', async () => {
    const { citizen, officer, dossier, id } = await paid()
    await acted(officer, dossier, 'rejection', { reason: 'duplicate' })
    await refundDue(citizen, id, true)
  })

  test('stopped: due back only until the work is taken up again, in whatever order that is told', async () => {
    const { citizen, officer, dossier, id } = await paid()
    const stopped = await acted(officer, await acted(officer, dossier, 'reception'), 'stop', {
      reason: 'authority-order',
    })
    await refundDue(citizen, id, true)
    await acted(officer, stopped, 'resumption', { reason: 'conditions-met' })
    await refundDue(citizen, id, false)
    const [late] = await portal.events('dossier.stopped.v1', dossier.id)
    await portal.send('refunds', JSON.stringify(late))
    await portal.quiet()
    expect(await read(citizen, id)).toMatchObject({ refundDue: false })
  })
})

describe('the door for banks', () => {
  const notice = { type: 'payment.failed', data: { reference: '7K3M9Q2ZB4N8RTWX101' } }
  const post = (bank: string, headers: Record<string, string> = {}) =>
    fetch(`${portal.url}/api/v1/partners/banks/${bank}/notices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(notice),
    })

  test('lets nothing in that is unsigned or wrongly signed', async () => {
    const signed = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor((await portal.now()).getTime() / 1000)),
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    }
    for (const answer of [await post('sandbox-bank'), await post('sandbox-bank', signed)]) {
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ code: 'signature-invalid' })
    }
  })

  test('knows its banks', async () => {
    expect(await (await post('no-bank')).json()).toMatchObject({ status: 404, code: 'bank-unknown' })
    expect((await portal.visitor().get('/api/v1/payments/banks')).body.items).toMatchObject([{ id: 'sandbox-bank' }])
  })
})
