import { beforeAll, describe, expect, test } from '@jest/globals'
import { type ActName, acts, type FiledState, filedStates } from '../../shared/dossier/chart.ts'
import { acted, complete, concluded } from '../desk.ts'
import { draftOf, fileAndPay, readDossier, renewalPath } from '../filing.ts'
import { portal } from '../portal.ts'
import type { Answer, Session } from '../session.ts'
import { refusedInBoth } from './refusal.ts'

type Dossier = { id: string; revision: number }
type Call = { language: 'vi' | 'en' }

let citizen: Session
let officer: Session
let standing: Record<FiledState, Dossier>

const lines = [{ code: 'print', name: { vi: 'Phí in' }, kind: 'fee', amount: { amount: 20_000, currency: 'VND' } }]
const items = [{ target: { kind: 'answer', name: 'addressLine' }, reason: 'incomplete' }]

beforeAll(async () => {
  citizen = await portal.signIn(portal.people.citizen)
  officer = await portal.signIn(portal.people.officer)
  const paid = () => fileAndPay(portal, citizen)
  const received = async () => acted(officer, await paid(), 'reception')
  const completed = async () => complete(officer, await received())
  const made: Record<FiledState, Promise<Dossier>> = {
    NEW: paid(),
    RECEIVED: received(),
    REJECTED: paid().then((one) => acted(officer, one, 'rejection', { reason: 'duplicate' })),
    IN_PROCESS: received().then((one) => acted(officer, one, 'processing')),
    SUPPLEMENT_REQUESTED: received().then((one) => acted(officer, one, 'supplement-request', { items })),
    PAYMENT_REQUESTED: received().then((one) => acted(officer, one, 'payment-request', { lines })),
    WITHDRAWN: paid().then(withdrawn),
    STOPPED: received().then((one) => acted(officer, one, 'stop', { reason: 'no-answer' })),
    COMPLETED: completed(),
    RETURNED: completed().then((one) => acted(officer, one, 'handover')),
  }
  const all = await Promise.all(Object.values(made))
  standing = Object.fromEntries(Object.keys(made).map((state, i) => [state, all[i]])) as typeof standing
  // What the agencies say while the tests run would be a change too.
  for (const state of ['RECEIVED', 'IN_PROCESS', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'STOPPED'] as const)
    await concluded(officer, standing[state])
  await portal.quiet()
})

async function withdrawn({ id, revision }: Dossier): Promise<Dossier> {
  const { status } = await citizen.post(`/api/v1/dossiers/${id}/withdrawal`, { revision, reason: 'filed-by-mistake' })
  expect(status).toBe(200)
  return readDossier(citizen, id)
}

/** A door by which an act of the chart is asked for; some doors serve two acts, by what the state makes of it. */
type Door = { name: string; serves: ActName[]; knock: (one: Dossier, call: Call) => Promise<Answer> }

const desk = (name: string, serves: ActName[], more: object = {}): Door => ({
  name,
  serves,
  knock: ({ id, revision }, call) => officer.post(`/api/v1/desk/dossiers/${id}/${name}`, { revision, ...more }, call),
})
const own = (name: string, serves: ActName[], path: (id: string) => string, more: object): Door => ({
  name,
  serves,
  knock: ({ id, revision }, call) => citizen.post(path(id), { revision, ...more }, call),
})

const doors: Door[] = [
  desk('reception', ['receive']),
  desk('rejection', ['reject'], { reason: 'duplicate' }),
  desk('supplement-request', ['askSupplement'], { items }),
  desk('processing', ['startProcessing']),
  desk('payment-request', ['askPayment'], { lines }),
  desk('withdrawal-confirmation', ['confirmWithdrawal'], { accept: true }),
  desk('withdrawal-confirmation', ['declineWithdrawal'], { accept: false, note: 'Đã in' }),
  desk('stop', ['stop'], { reason: 'no-answer' }),
  desk('resumption', ['resume'], { reason: 'conditions-met' }),
  desk('completion', ['complete'], { resultKey: 'results/none' }),
  desk('correction', ['correct'], { reason: 'wrong-file' }),
  desk('handover', ['handOver']),
  own('supplement', ['supplement'], (id) => `/api/v1/dossiers/${id}/supplement`, { answers: {} }),
  own('supplement, at its service', ['supplement'], (id) => `${renewalPath}/dossiers/${id}/supplement`, {
    answers: {},
  }),
  own('withdrawal', ['withdraw', 'requestWithdrawal'], (id) => `/api/v1/dossiers/${id}/withdrawal`, {
    reason: 'filed-by-mistake',
  }),
]

/** Acts without a door: the portal itself does them, or they begin a dossier. */
const doorless: ActName[] = ['submit', 'payFees', 'completePayment', 'fallOverdue', 'followOpener']

test('every act of the chart that somebody asks for is tried here', () => {
  const tried = [...new Set(doors.flatMap(({ serves }) => serves))]
  expect([...tried, ...doorless].sort()).toEqual(Object.keys(acts).sort())
})

const isLegal = ({ serves }: Door, state: FiledState) =>
  serves.some((act) => (acts[act].from as readonly string[]).includes(state))
const pairs = filedStates.flatMap((state) => doors.map((door) => ({ state, door, name: door.name })))

describe('what the chart does not have is refused, and changes nothing', () => {
  test.each(pairs.filter(({ door, state }) => !isLegal(door, state)))(
    '$name in state $state',
    async ({ state, door }) => {
      const { id } = standing[state]
      const before = await readDossier(citizen, id)
      expect(before.state).toBe(state)
      await refusedInBoth((call) => door.knock(before, call), 409, 'state-not-allowed')
      expect(await readDossier(citizen, id)).toEqual(before)
    },
  )
})

describe('what the chart has, on a page that is not the latest, is refused and changes nothing', () => {
  test.each(pairs.filter(({ door, state }) => isLegal(door, state)))(
    '$name in state $state',
    async ({ state, door }) => {
      const { id } = standing[state]
      const before = await readDossier(citizen, id)
      for (const revision of [before.revision - 1, before.revision + 1])
        await refusedInBoth((call) => door.knock({ id, revision }, call), 409, 'revision-stale')
      expect(await readDossier(citizen, id)).toEqual(before)
    },
  )
})

describe('a draft', () => {
  const saving = (draft: Dossier, revision: number) => (call: Call) =>
    citizen.patch(`${renewalPath}/drafts/${draft.id}`, { revision, answers: { addressLine: 'Số 99' } }, call)

  test('changed or handed in from a page that is not the latest: refused, no answer is lost', async () => {
    const draft = await draftOf(citizen)
    for (const revision of [draft.revision - 1, draft.revision + 1]) {
      await refusedInBoth(saving(draft, revision), 409, 'revision-stale')
      const submit = (call: Call) => citizen.post(`${renewalPath}/drafts/${draft.id}/submission`, { revision }, call)
      await refusedInBoth(submit, 409, 'revision-stale')
    }
    expect((await citizen.get(`${renewalPath}/drafts/${draft.id}`)).body).toEqual(draft)
  })

  test('of two pages that save at once, one wins and the other is told', async () => {
    const draft = await draftOf(citizen)
    const answers = await Promise.all([1, 2, 3, 4].map(() => saving(draft, draft.revision)({ language: 'en' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const { body } = await citizen.get(`${renewalPath}/drafts/${draft.id}`)
    expect(body).toMatchObject({ revision: draft.revision + 1, answers: { ...draft.answers, addressLine: 'Số 99' } })
  })

  test('once handed in is a draft no more, in any state', async () => {
    for (const state of filedStates) {
      const before = await readDossier(citizen, standing[state].id)
      await refusedInBoth(saving(before, before.revision), 404, 'draft-not-found')
      const discard = (call: Call) => citizen.delete(`${renewalPath}/drafts/${before.id}`, call)
      await refusedInBoth(discard, 404, 'draft-not-found')
      expect(await readDossier(citizen, before.id)).toEqual(before)
    }
  })
})

test('of two officers who act at once, one wins and the other is told', async () => {
  const paid = await fileAndPay(portal, citizen)
  const answers = await Promise.all(
    ['reception', 'rejection'].map((name) =>
      officer.post(`/api/v1/desk/dossiers/${paid.id}/${name}`, {
        revision: paid.revision,
        ...(name === 'rejection' && { reason: 'duplicate' }),
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await readDossier(citizen, paid.id)).revision).toBe(paid.revision + 1)
})
