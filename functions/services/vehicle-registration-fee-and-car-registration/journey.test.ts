import { expect, test } from '@jest/globals'
import { car } from '../../../test/car.ts'
import { act, acted, concluded } from '../../../test/desk.ts'
import { eventually } from '../../../test/eventually.ts'
import { behind } from '../../../test/faults/world.ts'
import { readDossier } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { filed, journeyOf, pathOf, raisedAndPaid, refusalOf } from '../../../test/service-journey.ts'
import type { Session } from '../../../test/session.ts'
import { service } from './service.ts'

journeyOf(car)

test('seats that belong to another kind of vehicle, and so to another fee, are pointed at', async () =>
  expect(await refusalOf(car, { seats: '16', year: '2100' })).toEqual([
    '/answers/seats too-many',
    '/answers/year in-future',
  ]))

test('a vehicle that was registered before has a plate', async () =>
  expect(await refusalOf(car, { first: 'no' })).toEqual(['/answers/currentPlate missing']))

test('stopped work cancels the fee, taken up again it is asked for once more, and a mended price asks for the difference', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const received = await acted(officer, await filed(citizen, car), 'reception')
  const inState = (wanted: string) =>
    eventually(
      () => readDossier(citizen, received.id),
      ({ state }) => state === wanted,
      wanted,
    )
  const stopped = await acted(officer, await inState('PAYMENT_REQUESTED'), 'stop', { reason: 'authority-order' })
  await acted(officer, stopped, 'resumption', { reason: 'conditions-met' })
  const paid = await raisedAndPaid(citizen, officer, received, car)

  const items = [{ target: { kind: 'answer', name: 'declaredPrice' }, reason: 'does-not-match' }]
  const { body: asked } = await act(officer, paid, 'supplement-request', { items })
  const answers = { declaredPrice: '900000000' }
  const supplement = `${pathOf(service)}/dossiers/${received.id}/supplement`
  expect((await citizen.post(supplement, { revision: asked.revision, answers })).status).toBe(200)
  // 900,000,000 × 12 percent is 108,000,000; 105,803,400 of it is paid.
  const rest = { ...car, raised: [{ code: 'registration-fee', amount: 2_196_600 }] }
  await raisedAndPaid(citizen, officer, received, rest)

  const { body: obligations } = await officer.get(`/api/v1/desk/dossiers/${received.id}/obligations`)
  expect(obligations.items.map(({ state }: { state: string }) => state)).toEqual([
    'SETTLED',
    'CANCELLED',
    'SETTLED',
    'SETTLED',
  ])
  const { body: consulted } = await officer.get(`/api/v1/desk/dossiers/${received.id}/consultations`)
  const [assessing] = consulted.items.filter(({ raises }: { raises: boolean }) => raises)
  expect(assessing).toMatchObject({
    id: 'registration-fee',
    answer: { due: { total: { amount: 108_000_000 } } },
    obligationIds: [2, 3, 4].map((number) => `${received.id}-${number}`),
  })
})

// Moves the clock on: the last test.
test('nobody completes it while the fee that the tax office has set is yet to be asked for', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const received = await acted(officer, await filed(citizen, car), 'reception')
  const asked = async (by: Session) =>
    eventually(
      () => readDossier(by, received.id),
      ({ state }) => state === 'PAYMENT_REQUESTED',
      'what the tax office has set',
    )
  await asked(citizen)
  const stopped = await acted(officer, await concluded(officer, received), 'stop', { reason: 'authority-order' })
  const door = behind(portal)
  await door.faults({ only: ['dossiers-worker'], down: ['dynamodb'] })
  try {
    const resumed = await acted(officer, stopped, 'resumption', { reason: 'conditions-met' })
    const early = await act(officer, resumed, 'completion', { resultKey: 'x' })
    expect(early).toMatchObject({ status: 409, body: { code: 'due-waiting' } })
    expect(early.body.title).toContain('khoản phải nộp')
    const { body: desk } = await officer.get(`/api/v1/desk/dossiers/${received.id}`)
    expect(desk).toMatchObject({ state: 'IN_PROCESS', revision: resumed.revision, result: null })
  } finally {
    await door.noFaults()
  }
  // Long enough for the worker to be told again, and for everybody's sitting to have ended.
  await portal.advance('PT15M')
  const again = await asked(await portal.signIn(portal.people.citizen))
  expect(again).toMatchObject({ payable: `${received.id}-3` })
  const back = await portal.signIn(portal.people.officer)
  expect((await act(back, again, 'completion', { resultKey: 'x' })).body.code).toBe('state-not-allowed')
})
