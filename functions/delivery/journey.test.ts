import { beforeAll, expect, test } from '@jest/globals'
import { complete, received } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { readDossier, renewal } from '../../test/filing.ts'
import { portal } from '../../test/portal.ts'
import type { Session } from '../../test/session.ts'

type Told = { status: string; reason: string | null }
const steps = ({ history }: { history: Told[] }) => history.map(({ status }) => status)

const parcelOf = (person: Session, id: string, status: string) =>
  eventually(
    async () => (await person.get(`/api/v1/dossiers/${id}/parcel`)).body.parcel,
    (one) => one?.status === status,
    `the parcel to be ${status}`,
  )

/** A completed renewal whose result goes by post to this address; its id. */
async function sentTo(deliveryAddress: string): Promise<string> {
  const { officer, dossier } = await received(portal, { ...renewal, resultDelivery: 'post', deliveryAddress })
  await complete(officer, dossier)
  return dossier.id
}

const ids = {} as Record<'delivered' | 'sentBack' | 'outOfOrder', string>
let booked: { status: string; tracking: string; fee: object; history: Told[] }
let citizen: Session
beforeAll(async () => {
  ids.delivered = await sentTo('Số 8, đường Lê Lợi, Hạ Long, Quảng Ninh')
  ids.sentBack = await sentTo('Số 8, đường Lê Lợi, 902')
  ids.outOfOrder = await sentTo('Số 8, đường Lê Lợi, 903')
  citizen = await portal.signIn(portal.people.citizen)
  for (const id of [ids.sentBack, ids.outOfOrder]) await parcelOf(citizen, id, 'booked')
  booked = await parcelOf(citizen, ids.delivered, 'booked')
  expect((await readDossier(citizen, ids.delivered)).state).toBe('COMPLETED')
  await portal.advance('P3DT1H')
  // Sessions end with the day.
  citizen = await portal.signIn(portal.people.citizen)
})

test('a result goes by post: fetched at the agency, followed on its way, handed over when it is delivered', async () => {
  expect(booked).toMatchObject({
    tracking: expect.stringMatching(/^EK\d{9}VN$/),
    fee: { amount: 25_000, currency: 'VND' },
  })
  const parcel = await parcelOf(citizen, ids.delivered, 'delivered')
  expect(steps(parcel)).toEqual(['booked', 'picked-up', 'in-transit', 'delivered'])
  const end = await eventually(
    () => readDossier(citizen, ids.delivered),
    ({ state }) => state === 'RETURNED',
    'the dossier to be handed over',
  )
  expect(end.timeline.at(-1)).toMatchObject({ type: 'dossier.returned.v1', actor: 'system' })
  const officer = await portal.signIn(portal.people.officer)
  expect((await officer.get(`/api/v1/desk/dossiers/${ids.delivered}/parcel`)).body).toEqual({ parcel })
})

test('what the post brings back waits at the agency, and says why', async () => {
  const back = await eventually(
    () => parcelOf(citizen, ids.sentBack, 'sent-back'),
    ({ history }) => history.length === 6,
    'all that the post tells',
  )
  expect(steps(back)).toEqual(['booked', 'picked-up', 'in-transit', 'not-delivered', 'not-delivered', 'sent-back'])
  expect(back.history.at(-1)?.reason).toBe('Không phát được sau hai lần')
  expect((await readDossier(citizen, ids.sentBack)).state).toBe('COMPLETED')
})

test('news in the wrong order do not bring a parcel back on its way', async () => {
  await parcelOf(citizen, ids.outOfOrder, 'delivered')
  const whole = await eventually(
    () => parcelOf(citizen, ids.outOfOrder, 'delivered'),
    ({ history }) => history.length === 3,
    'the news that comes too late',
  )
  expect(steps(whole)).toEqual(['booked', 'in-transit', 'delivered'])
})

test('a result that is fetched or downloaded goes by no post', async () => {
  const { citizen: owner, officer, dossier } = await received(portal)
  await complete(officer, dossier)
  await portal.quiet()
  expect((await owner.get(`/api/v1/dossiers/${dossier.id}/parcel`)).body).toEqual({ parcel: null })
})
