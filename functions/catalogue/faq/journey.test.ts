import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { wanted } from '../../../test/keeping.ts'
import { portal } from '../../../test/portal.ts'
import type { Session } from '../../../test/session.ts'

const asked = 'faq-013'
const votes = `/api/v1/faq/${asked}/votes`
const mine = (who: Session, helpful: boolean, id = asked) =>
  who.call('PUT', `/api/v1/faq/${id}/votes/mine`, { body: { helpful } })
const countsOf = async (id: string) => {
  // Past the time for which anybody may keep the answer.
  await portal.advance('PT61S')
  const { body } = await portal.visitor().get('/api/v1/faq')
  const { helpful, unhelpful, views } = body.items.find((one: { id: string }) => one.id === id)
  return { helpful, unhelpful, views }
}

test('answers are read by whoever asks, about a procedure or a topic', async () => {
  const { body } = await portal.visitor().get('/api/v1/faq?service=driving-licence-renewal')
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['faq-010', 'faq-059']))
  expect((await portal.visitor().get('/api/v1/faq?topic=none')).status).toBe(400)
})

test('a person has one vote a day, may change it, and pressing twice is once', async () => {
  const [citizen, other] = await Promise.all([
    portal.signIn(portal.people.citizen),
    portal.signIn(portal.people.otherCitizen),
  ])
  const before = await countsOf(asked)
  const pressed = await Promise.all([mine(citizen, true), mine(citizen, true), mine(other, true)])
  expect(pressed.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await countsOf(asked)).toMatchObject({ helpful: before.helpful + 2, unhelpful: before.unhelpful })
  expect((await mine(citizen, false)).body).toMatchObject({
    helpful: before.helpful + 1,
    unhelpful: before.unhelpful + 1,
  })
  expect((await citizen.call('PUT', '/api/v1/faq/none/votes/mine', { body: { helpful: true } })).body).toMatchObject({
    code: 'faq-not-found',
  })
})

test('a visitor’s vote counts once for an address, and says nothing of whose it was', async () => {
  const before = await countsOf(asked)
  const vote = () => portal.visitor().call('PUT', `${votes}/visitor`, { body: { helpful: true } })
  expect((await vote()).body).toMatchObject({ helpful: before.helpful + 1 })
  expect((await vote()).body).toMatchObject({ helpful: before.helpful + 1 })
  const kept = (await portal.items('faq')).filter(({ pk }) => pk === `V#${asked}`)
  expect(kept.every((row) => Object.keys(row).sort().join() === 'expiresAt,helpful,pk,sk')).toBe(true)
  expect(JSON.stringify(kept)).not.toContain('127.0.0.1')
})

test('what was opened on a page is counted together', async () => {
  const before = await countsOf(asked)
  const ids = [asked, asked, 'none']
  expect((await portal.visitor().post('/api/v1/faq/views', { ids })).status).toBe(204)
  expect(await countsOf(asked)).toMatchObject({ views: before.views + 1 })
})

describe('administrators', () => {
  const kept = '/api/v1/catalogue/faq'
  const service = 'driving-licence-renewal'
  const entry = {
    ...{
      topic: 'conditions',
      audience: ['citizen'],
      services: [service],
      at: { questions: ['licenceClass'], steps: [] },
    },
    question: { vi: 'Hạng A1 cũ có đổi được không?', en: 'Can the former class A1 be renewed?' },
    answer: { vi: 'Được đổi sang hạng A.', en: 'It is exchanged for class A.' },
    mark: { status: 'unverified' },
  }
  const write = (who: Session, { id, version }: { id: string; version: number }, more: object) =>
    who.call('PUT', `${kept}/${id}`, { body: { version, entry: { ...entry, ...more } } })
  const shown = async (id: string, of = service) => {
    // Answers are kept for a minute.
    await portal.advance('PT61S')
    const { body } = await portal.visitor().get(`/api/v1/faq?service=${of}`)
    return body.items.find((one: { id: string }) => one.id === id)
  }
  let police: Session
  let office: Session
  let mended: typeof entry
  let one: { id: string; version: number }
  beforeAll(async () => {
    police = await portal.signIn(portal.people.policeAdministrator)
    office = await portal.signIn(portal.people.administrator)
    const { body } = await police.get(`${kept}/faq-010`)
    const { topic, audience, services, at, question, answer, mark } = body
    mended = { topic, audience, services, ...(at && { at }), question, answer, mark }
  })
  // Others search among the answers.
  afterAll(async () => {
    wanted(await police.post(`${kept}/${one.id}/withdrawal`, { version: 3, reason: 'Chỉ để thử' }))
    const { version } = (await police.get(`${kept}/faq-010`)).body
    wanted(await police.call('PUT', `${kept}/faq-010`, { body: { version, entry: mended } }))
    await portal.advance('PT61S')
  })

  test('write about their own procedures, once however often it is sent, and it is read at once', async () => {
    const call = { key: 'write-a1' }
    one = wanted(await police.post(kept, { entry }, call), 201)
    expect(one).toMatchObject({ version: 1, shown: true, by: { agency: 'mps' }, helpful: 0 })
    expect((await police.post(kept, { entry }, call)).body).toEqual(one)
    const other = await police.post(kept, { entry: { ...entry, topic: 'fee' } }, call)
    expect(other.body.code).toBe('idempotency-conflict')
    expect(await shown(one.id)).toMatchObject({ question: entry.question, at: entry.at })
  })

  test('are told of each fault, and of procedures that are others’ or not there yet', async () => {
    // As it stands while a file is being imported: nobody sees it before all of it is there.
    await portal.put('catalogue', { pk: 'PROCEDURES', sk: 'faq-imported#000001', importId: 'underway' })
    const services = ['birth-registration', 'faq-imported']
    const mark = { status: 'sourced' }
    const refused = await police.post(kept, { entry: { ...entry, services, mark } })
    expect(refused).toMatchObject({ status: 422, body: { code: 'faq-invalid' } })
    expect(refused.body.errors.map((one: Fault) => `${one.pointer} ${one.code}`)).toEqual([
      '/entry/services/0 not-yours',
      '/entry/services/1 procedure-unknown',
      '/entry/at/questions/0 question-unknown',
      '/entry/mark/source source-missing',
    ])
  })

  test('find their own entries and no others; the Government Office finds all', async () => {
    const idsOf = async (who: Session) => (await who.get(kept)).body.items.map(({ id }: { id: string }) => id)
    const [theirs, all] = [await idsOf(police), await idsOf(office)]
    expect(theirs).toContain('faq-010')
    expect(all).toEqual(expect.arrayContaining([...theirs, 'faq-001', 'faq-022']))
    expect(theirs.filter((id: string) => ['faq-001', 'faq-022'].includes(id))).toEqual([])
    expect((await police.get(`${kept}/faq-022`)).body.code).toBe('faq-not-found')
    expect((await write(police, { id: 'faq-001', version: 1 }, {})).body.code).toBe('faq-not-found')
  })

  test('write over what they have seen; a deployment leaves theirs, and every text is on record', async () => {
    const { body: seeded } = await police.get(`${kept}/faq-010`)
    const answer = { vi: 'Câu trả lời đã sửa.', en: 'A mended answer.' }
    const after = wanted(await write(police, seeded, { answer }))
    expect(await write(office, seeded, {})).toMatchObject({ status: 409, body: { code: 'revision-stale' } })
    await deploy()
    expect(await shown('faq-010')).toMatchObject({ answer })
    const { body } = await police.get(`${kept}/faq-010/versions`)
    expect(body.items).toMatchObject([
      { version: after.version, act: 'written', answer, by: { agency: 'mps' } },
      { version: seeded.version, act: 'seeded', answer: seeded.answer, by: { agency: null } },
    ])
  })

  test('withdraw: nobody is shown it, votes and versions stay, and writing it again shows it again', async () => {
    const voted = await mine(await portal.signIn(portal.people.citizen), true, one.id)
    expect(voted.status).toBe(200)
    const body = { version: one.version, reason: 'Hạng A1 đã được đổi hết' }
    const gone = wanted(await police.post(`${kept}/${one.id}/withdrawal`, body))
    expect(gone).toMatchObject({ version: 2, shown: false, helpful: 1, reason: body.reason })
    expect(await shown(one.id)).toBeUndefined()
    const late = await portal.visitor().call('PUT', `/api/v1/faq/${one.id}/votes/visitor`, { body: { helpful: true } })
    expect(late.body.code).toBe('faq-not-found')
    expect((await police.post(`${kept}/${one.id}/withdrawal`, { ...body, version: 2 })).body.version).toBe(2)
    expect(wanted(await write(police, gone, {}))).toMatchObject({ version: 3, shown: true, helpful: 1 })
    const { body: versions } = await police.get(`${kept}/${one.id}/versions`)
    expect(versions.items.map(({ act }: { act: string }) => act)).toEqual(['written', 'withdrawn', 'written'])
  })
})

type Fault = { pointer: string; code: string }
/** What a deployment does once all functions are there. */
const deploy = async () => {
  const path = '/2015-03-31/functions/portal-laptop-catalogue-seed/invocations'
  const answer = await fetch(portal.controlUrl + path, { method: 'POST', body: '{}' })
  expect(await answer.json()).toEqual({ published: 0 })
}
