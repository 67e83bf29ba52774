import { expect, test } from '@jest/globals'
import { portal } from '../../../test/portal.ts'
import type { Session } from '../../../test/session.ts'

const asked = 'faq-013'
const votes = `/api/v1/faq/${asked}/votes`
const mine = (who: Session, helpful: boolean) => who.call('PUT', `${votes}/mine`, { body: { helpful } })
const countsOf = async (id: string) => {
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
