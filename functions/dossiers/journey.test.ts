import { describe, expect, test } from '@jest/globals'
import { dueAfterWorkingDays, workingDaysUntil, workingMinutesBetween } from '../../shared/calendar/working-days.ts'
import { act, acted, complete, isQueued, received } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { file, fileAndPay, payAtBank, readDossier, renewal, startToPay } from '../../test/filing.ts'
import { attach } from '../../test/papers.ts'
import { portal } from '../../test/portal.ts'
import type { Session } from '../../test/session.ts'

const citizens = () => portal.signIn(portal.people.citizen)
const officers = () => portal.signIn(portal.people.officer)
const obligation = async (citizen: Session, id: string) =>
  (await citizen.get(`/api/v1/payments/obligations/${id}`)).body
const codes = (errors: { pointer: string; code: string }[] = []) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`)

describe('sent back to be mended', () => {
  const name = { target: { kind: 'answer', name: 'addressLine' }, reason: 'does-not-match', note: 'Thiếu số nhà' }
  const ask = (officer: Session, dossier: { id: string; revision: number }, items: object[] = [name]) =>
    act(officer, dossier, 'supplement-request', { items })
  const mend = (citizen: Session, { id, revision }: { id: string; revision: number }, answers: object) =>
    citizen.post(`/api/v1/dossiers/${id}/supplement`, { revision, answers })

  test('the citizen mends just what was asked and keeps the place; the clock shows both due times', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const asked = (await ask(officer, dossier)).body
    expect(asked).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', statusCode: 5, workingDaysLeft: null })

    const seen = await readDossier(citizen, dossier.id)
    expect(seen).toMatchObject({
      acts: ['supplement', 'requestWithdrawal'],
      supplement: { items: [{ ...name, reason: { code: 'does-not-match', text: { vi: expect.any(String) } } }] },
    })
    expect(seen.holder.en).toBe('The applicant')

    const { status, body: mended } = await mend(citizen, seen, { addressLine: 'Số 18, đường Lê Lợi' })
    expect(status).toBe(200)
    expect(mended).toMatchObject({
      state: 'IN_PROCESS',
      code: dossier.code,
      filedAt: dossier.filedAt,
      originalDueAt: dossier.dueAt,
      supplement: null,
      answers: { ...renewal, addressLine: 'Số 18, đường Lê Lợi' },
    })
    const { timeline } = mended
    expect(timeline.at(-2)).toMatchObject({ type: 'dossier.supplement-requested.v1', items: seen.supplement.items })
    expect(timeline.at(-1)).toMatchObject({ type: 'dossier.supplemented.v1', actor: 'citizen', dueAt: mended.dueAt })
    expect(mended.dueAt >= dossier.dueAt).toBe(true)
    expect((await portal.event('dossier.supplemented.v1', dossier.id)).data).toMatchObject({ received: false })
  })

  test('anything else is refused and pointed at, and nothing is changed', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const asked = (await ask(officer, dossier)).body
    const refused = await mend(citizen, asked, { addressLine: 'Số 18', fullName: 'Người Khác' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'answers-invalid' } })
    expect(codes(refused.body.errors)).toEqual(['/answers/fullName not-asked'])
    expect(codes((await mend(citizen, asked, {})).body.errors)).toEqual(['/answers/addressLine missing'])
    expect(codes((await mend(citizen, asked, { addressLine: '' })).body.errors)).toEqual([
      '/answers/addressLine invalid',
    ])
    expect(await readDossier(citizen, dossier.id)).toMatchObject({ answers: renewal, state: 'SUPPLEMENT_REQUESTED' })
    const stranger = await portal.signIn(portal.people.otherCitizen)
    expect((await mend(stranger, asked, { addressLine: 'Số 1' })).status).toBe(404)
  })

  test('a better paper takes the place of the old one; without one it is refused and pointed at', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const [old] = dossier.papers.filter(({ slot }: { slot: string }) => slot === 'portrait')
    const item = { target: { kind: 'paper', slot: 'portrait' }, reason: 'unreadable' }
    const asked = (await ask(officer, dossier, [item])).body
    const missing = await mend(citizen, asked, {})
    expect(missing).toMatchObject({ status: 422, body: { errors: [{ pointer: '/papers/portrait' }] } })
    const better = await attach(citizen, dossier.id, 'portrait')
    expect(better.state).toBe('ACCEPTED')
    const { body } = await mend(citizen, asked, {})
    expect(body).toMatchObject({ state: 'IN_PROCESS', answers: renewal })
    const ids = body.papers.map(({ id }: { id: string }) => id)
    expect(ids).toContain(better.id)
    expect(ids).not.toContain(old.id)
    expect(ids).toHaveLength(dossier.papers.length)
  })

  test('sent back before reception, it is received when it comes again: the clock starts then', async () => {
    const [citizen, officer] = [await citizens(), await officers()]
    const paid = await fileAndPay(portal, citizen)
    const asked = (await ask(officer, paid)).body
    expect(asked).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', dueAt: null })
    const { body } = await mend(citizen, asked, { addressLine: 'Số 18, đường Lê Lợi' })
    expect(body).toMatchObject({ state: 'RECEIVED', code: paid.code, filedAt: paid.filedAt, feesDue: false })
    const since = new Date(body.timeline.at(-1).at)
    expect(new Date(body.dueAt)).toEqual(dueAfterWorkingDays(since, 5))
    expect(body.timeline.at(-1).workingDays).toBe(5)
    expect((await portal.event('dossier.supplemented.v1', paid.id)).data).toMatchObject({ received: true })
  })

  test('an officer can ask only for what the dossier has, once each, and says what “other” is', async () => {
    const [citizen, officer] = [await citizens(), await officers()]
    const paid = await fileAndPay(portal, citizen)
    const target = { kind: 'answer', name: 'colour' }
    const unknown = await ask(officer, paid, [{ target, reason: 'incomplete' }, name, name])
    expect(unknown.status).toBe(400)
    expect(codes(unknown.body.errors)).toEqual(['/items/0/target unknown', '/items/2/target repeated'])
    const other = await ask(officer, paid, [{ ...name, reason: 'other', note: undefined }])
    expect(codes(other.body.errors)).toEqual(['/items/0/note missing'])
    expect((await ask(officer, { ...paid, revision: 1 })).body.code).toBe('revision-stale')
  })
})

describe('refused', () => {
  test('the reason is told, the dossier is closed and stands in nobody’s queue', async () => {
    const [citizen, officer] = [await citizens(), await officers()]
    const paid = await fileAndPay(portal, citizen)
    await acted(officer, paid, 'rejection', { reason: 'wrong-agency', note: 'Nơi cư trú ở tỉnh khác' })
    const seen = await readDossier(citizen, paid.id)
    expect(seen).toMatchObject({ state: 'REJECTED', statusCode: 3, dueAt: null, acts: [] })
    expect(seen.timeline.at(-1)).toMatchObject({
      reason: { code: 'wrong-agency', text: { en: 'This agency is not the one that decides' } },
      note: 'Nơi cư trú ở tỉnh khác',
    })
    expect(seen.explanation.en).toContain('file anew')
    const event = await portal.event('dossier.rejected.v1', paid.id)
    expect(JSON.stringify(event)).not.toContain('cư trú')
    const { body: queue } = await officer.get('/api/v1/desk/dossiers?state=REJECTED')
    expect(queue.items).toEqual([])
    expect((await act(officer, seen, 'reception')).body.code).toBe('state-not-allowed')
  })
})

describe('withdrawn', () => {
  const withdraw = (
    citizen: Session,
    { id, revision }: { id: string; revision: number },
    reason = 'filed-by-mistake',
  ) => citizen.post(`/api/v1/dossiers/${id}/withdrawal`, { revision, reason })

  test('before reception at once: what is unpaid is no longer due, and money that comes all the same is held', async () => {
    const citizen = await citizens()
    const dossier = await file(citizen)
    const attempt = await startToPay(citizen, dossier)
    const { body } = await withdraw(citizen, dossier)
    expect(body).toMatchObject({ state: 'WITHDRAWN', feesDue: false, acts: [] })
    const [id] = dossier.obligationIds
    expect(await obligation(citizen, id)).toMatchObject({ state: 'CANCELLED' })
    const again = await citizen.post(`/api/v1/payments/obligations/${id}/attempts`, {
      bank: 'sandbox-bank',
      method: 'qr',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'obligation-cancelled' } })
    await payAtBank(attempt.redirectUrl)
    await eventually(
      () => obligation(citizen, id),
      (one) => one.attempt.state === 'HELD',
      'money that is held',
    )
    expect(await obligation(citizen, id)).toMatchObject({ state: 'CANCELLED' })
    await portal.quiet()
    expect(await portal.events('obligation.settled.v1', id)).toEqual([])
  })

  test('once received the agency declines with a note, or confirms', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const wished = (await withdraw(citizen, dossier)).body
    expect(wished).toMatchObject({ state: 'RECEIVED', withdrawal: { reason: { code: 'filed-by-mistake' } }, acts: [] })
    expect((await withdraw(citizen, wished)).body.code).toBe('withdrawal-open')
    expect((await act(officer, wished, 'stop', { reason: 'no-answer' })).body.code).toBe('withdrawal-open')

    const unexplained = await act(officer, wished, 'withdrawal-confirmation', { accept: false })
    expect(codes(unexplained.body.errors)).toEqual(['/note missing'])
    const declined = await acted(officer, wished, 'withdrawal-confirmation', { accept: false, note: 'Đã in giấy phép' })
    expect(declined).toMatchObject({ state: 'RECEIVED', withdrawal: null, dueAt: dossier.dueAt })
    expect((await act(officer, declined, 'withdrawal-confirmation', { accept: true })).body.code).toBe(
      'withdrawal-missing',
    )

    const wishedAgain = (await withdraw(citizen, declined, 'no-longer-needed')).body
    await acted(officer, wishedAgain, 'withdrawal-confirmation', { accept: true })
    const types = (await readDossier(citizen, dossier.id)).timeline.slice(-4).map(({ type }: { type: string }) => type)
    expect(types).toEqual([
      'dossier.withdrawal-requested.v1',
      'dossier.withdrawal-declined.v1',
      'dossier.withdrawal-requested.v1',
      'dossier.withdrawn.v1',
    ])
  })
})

describe('stopped', () => {
  test('it stays in the queue below the running ones, and goes on by an explicit act with its reason', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const stopped = await acted(officer, dossier, 'stop', { reason: 'conditions-not-met' })
    expect(await readDossier(citizen, dossier.id)).toMatchObject({ state: 'STOPPED', acts: [], workingDaysLeft: null })
    expect(await isQueued(officer, 'STOPPED', dossier)).toBe(true)
    const { body: counted } = await officer.get('/api/v1/desk/counts')
    expect(counted.counts.STOPPED).toBeGreaterThan(0)
    expect((await act(officer, stopped, 'resumption', { reason: 'other' })).status).toBe(400)
    const resumed = await acted(officer, stopped, 'resumption', { reason: 'complaint-upheld' })
    expect(resumed).toMatchObject({ state: 'IN_PROCESS', pausedAt: null })
    expect(resumed.timeline.at(-1).reason.code).toBe('complaint-upheld')
  })

  test('while money was asked for: the request is cancelled', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const asked = await acted(officer, dossier, 'payment-request', {
      lines: [{ code: 'print', name: { vi: 'Phí in' }, kind: 'fee', amount: { amount: 20000, currency: 'VND' } }],
    })
    await acted(officer, asked, 'stop', { reason: 'authority-order' })
    expect(await obligation(citizen, asked.payable)).toMatchObject({ state: 'CANCELLED' })
  })
})

test('money asked for later: the clock stands still until it is paid, then goes on by itself', async () => {
  const { citizen, officer, dossier } = await received(portal)
  const working = await acted(officer, dossier, 'processing')
  const lines = [
    { code: 'reprint', name: { vi: 'Phí in lại thẻ' }, kind: 'fee', amount: { amount: 50000, currency: 'VND' } },
  ]
  const asked = await acted(officer, working, 'payment-request', { lines, note: 'Thẻ cũ bị mất' })
  expect(asked).toMatchObject({ state: 'PAYMENT_REQUESTED', feesDue: true, payable: `${dossier.id}-2` })
  expect(await readDossier(citizen, dossier.id)).toMatchObject({ acts: ['pay', 'requestWithdrawal'] })
  expect(await obligation(citizen, asked.payable)).toMatchObject({
    state: 'DUE',
    total: { amount: 50000 },
    lines: [{ name: { vi: 'Phí in lại thẻ', en: 'Phí in lại thẻ' } }],
  })
  await payAtBank((await startToPay(citizen, asked)).redirectUrl)
  await portal.event('dossier.payment-completed.v1', dossier.id)
  const paid = await eventually(
    () => readDossier(citizen, dossier.id),
    ({ state }) => state === 'IN_PROCESS',
    'the work to go on',
  )
  expect(paid).toMatchObject({ feesDue: false, payable: null, originalDueAt: dossier.dueAt, pausedAt: null })
})

describe('decided', () => {
  test('a wrong result is taken back before it is handed over, with a reason, and a right one given', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const wrong = await complete(officer, dossier)
    expect(wrong.acts).toEqual(expect.arrayContaining(['correct', 'handOver', 'download']))
    const corrected = await acted(officer, wrong, 'correction', { reason: 'wrong-file', note: 'Nhầm hồ sơ' })
    expect(corrected).toMatchObject({ state: 'IN_PROCESS', result: null, dueAt: dossier.dueAt })
    expect((await citizen.get(`/api/v1/dossiers/${dossier.id}/result`)).body.code).toBe('result-missing')
    const right = await complete(officer, corrected)
    expect((await citizen.get(`/api/v1/dossiers/${dossier.id}/result`)).status).toBe(200)
    expect((await act(officer, right, 'correction', { reason: 'wrong-file' })).body.code).toBe('revision-stale')
    expect((await readDossier(citizen, dossier.id)).state).toBe('RETURNED')
  })

  test('what is fetched at the counter waits in the queue until it is handed over there', async () => {
    const { citizen, officer, dossier } = await received(portal, { ...renewal, resultDelivery: 'counter' })
    const decided = await complete(officer, dossier)
    expect((await citizen.get(`/api/v1/dossiers/${dossier.id}/result`)).status).toBe(200)
    expect(await readDossier(citizen, dossier.id)).toMatchObject({ state: 'COMPLETED', delivery: 'counter' })
    expect(await isQueued(officer, 'COMPLETED', dossier)).toBe(true)
    await acted(officer, decided, 'handover')
    expect(await isQueued(officer, 'COMPLETED', dossier)).toBe(false)
    expect(await readDossier(citizen, dossier.id)).toMatchObject({ state: 'RETURNED', statusCode: 10 })
  })
})

describe('who looked at my dossier', () => {
  test('each reading by an officer is on record, for the owner and nobody else', async () => {
    const { citizen, officer, dossier } = await received(portal)
    const readings = () => citizen.get(`/api/v1/dossiers/${dossier.id}/readings`)
    expect((await readings()).body.items).toEqual([])
    await citizen.get(`/api/v1/dossiers/${dossier.id}`)
    expect((await officer.get(`/api/v1/desk/dossiers/${dossier.id}`)).body.applicant.personalNumber).toBe(
      renewal.personalNumber,
    )
    const { body } = await readings()
    expect(body.items).toEqual([
      { at: expect.stringContaining('+07:00'), role: 'officer', agency: dossier.agency.name, what: 'dossier' },
    ])
    const other = await portal.signIn(portal.people.otherOfficer)
    expect((await other.get(`/api/v1/desk/dossiers/${dossier.id}`)).status).toBe(404)
    expect((await readings()).body.items).toHaveLength(1)
    const stranger = await portal.signIn(portal.people.otherCitizen)
    expect((await stranger.get(`/api/v1/dossiers/${dossier.id}/readings`)).status).toBe(404)
  })

  test('a list shows no personal number', async () => {
    const officer = await officers()
    expect(JSON.stringify((await officer.get('/api/v1/desk/dossiers')).body)).not.toContain(renewal.personalNumber)
  })
})

test('the coded reasons are there for both sides', async () => {
  const { body } = await (await officers()).get('/api/v1/desk/reasons')
  expect(Object.keys(body).sort()).toEqual(['askSupplement', 'correct', 'reject', 'resume', 'stop', 'withdraw'])
  expect(body.askSupplement).toContainEqual(expect.objectContaining({ code: 'other', noteNeeded: true }))
  expect((await portal.visitor().get('/api/v1/withdrawal-reasons')).body.items).toEqual(body.withdraw)
})

describe('under the portal’s clock', () => {
  /** When two working days have passed after the end of one, and someone has looked since. */
  const wellAfter = (due: string) => dueAfterWorkingDays(new Date(due), 1)

  test('a pause of days moves the due time by its working days', async () => {
    const { officer, dossier } = await received(portal)
    const stopped = await acted(officer, dossier, 'stop', { reason: 'authority-order' })
    await portal.advanceTo(dueAfterWorkingDays(await portal.now(), 4))
    const resumed = await acted(await officers(), stopped, 'resumption', { reason: 'conditions-met' })
    expect(resumed).toMatchObject({ originalDueAt: dossier.dueAt, overdue: false })
    const { previousDueAt, dueAt, at } = resumed.timeline.at(-1)
    expect(previousDueAt).toBe(dossier.dueAt)
    const spent = workingMinutesBetween(new Date(stopped.pausedAt), new Date(at))
    expect(workingDaysUntil(new Date(previousDueAt), new Date(dueAt))).toBe(Math.ceil(spent / 480))
    expect(spent).toBeGreaterThan(3 * 480)
  })

  test('what passes its due time is found: the citizen is told, an apology drafted, and again if that date passes', async () => {
    const { dossier } = await received(portal)
    await portal.advanceTo(wellAfter(dossier.dueAt))
    const event = await portal.event('dossier.overdue.v1', dossier.id)
    expect(event.data).toMatchObject({ dueAt: dossier.dueAt, apology: 1 })
    const [citizen, officer] = [await citizens(), await officers()]
    const seen = await eventually(
      () => readDossier(citizen, dossier.id),
      ({ promisedAt }) => promisedAt !== null,
      'a new date',
    )
    expect(seen).toMatchObject({ overdue: true, state: 'RECEIVED', promisedAt: event.data.promisedAt })
    expect(seen.workingDaysLeft).toBeLessThan(0)
    await portal.mail(portal.people.citizen.email, new RegExp(`${dossier.code}[\\s\\S]*sorry`))

    const letters = async (by: Session) => (await by.get(`/api/v1/desk/dossiers/${dossier.id}/letters`)).body.items
    expect(await letters(officer)).toMatchObject([
      { number: 1, code: dossier.code, originalDueAt: dossier.dueAt, promisedAt: seen.promisedAt, signature: 'leader' },
    ])
    await portal.advanceTo(wellAfter(seen.promisedAt))
    const later = await officers()
    const both = await eventually(
      () => letters(later),
      (all) => all.length === 2,
      'a second letter',
    )
    expect(both[1]).toMatchObject({ number: 2, signature: 'higher', originalDueAt: dossier.dueAt })
    expect(new Date(both[1].promisedAt).getTime()).toBeGreaterThan(new Date(seen.promisedAt).getTime())
  })

  test('a look that comes too soon, or twice, apologises for nothing', async () => {
    const { dossier: late } = await received(portal)
    await portal.advanceTo(wellAfter(late.dueAt))
    await portal.event('dossier.overdue.v1', late.id)
    const { promisedAt } = await readDossier(await citizens(), late.id)

    const { dossier } = await received(portal)
    // As a second look at the same time finds it, or one by an index that lags behind the dossier.
    const lagging = { desk: 'prov-h01', due: '2026-01-01T00:00:00.000Z', state: 'RECEIVED' }
    const row = { pk: 'P#nobody', sk: `2026-01-01T00:00:00.000Z#${dossier.id}`, ...lagging }
    expect((await portal.put('dossiers', row)).ok).toBe(true)
    await portal.advanceTo(new Date(Date.parse(promisedAt) + 2 * 3_600_000))
    await eventually(
      () => portal.events('dossier.overdue.v1', late.id),
      (told) => told.length === 2,
      'the second apology of the one that is late',
    )
    await portal.quiet()
    const seen = await readDossier(await citizens(), dossier.id)
    expect(seen).toMatchObject({ overdue: false, promisedAt: null })
    expect(seen.dueAt > promisedAt).toBe(true)
  })
})
