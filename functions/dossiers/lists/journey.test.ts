import { expect, test } from '@jest/globals'
import { received } from '../../../test/desk.ts'
import { file, renewalPath } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'

const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')

test('a draft stays in the list however many come after it, and a dossier on the first page behind them', async () => {
  const citizen = await portal.signIn(portal.people.otherCitizen)
  const dossier = await file(citizen)
  const { body: first } = await citizen.post(`${renewalPath}/drafts`)
  const later: { id: string }[] = []
  for (let i = 0; i < 21; i++) later.push((await citizen.post(`${renewalPath}/drafts`)).body)

  const { items } = (await citizen.get(`${renewalPath}/drafts`)).body
  expect(items.map(({ id }: { id: string }) => id)).toContain(first.id)
  const page = (await citizen.get('/api/v1/dossiers')).body
  expect(page.items.map(({ id }: { id: string }) => id)).toContain(dossier.id)

  await Promise.all(later.map(({ id }) => citizen.delete(`${renewalPath}/drafts/${id}`)))
})

test.each([
  ['a number', 5, 200],
  ['nothing', null, 200],
  ['an empty key', {}, 400],
  ['a key of the table alone', { pk: 'D#X', sk: 'DOSSIER' }, 400],
])('a place in a list made up of %s is no fault of ours', async (_, key, status) => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const cursor = cursorOf(key)
  const answers = [
    await citizen.get(`/api/v1/dossiers?cursor=${cursor}`),
    await officer.get(`/api/v1/desk/dossiers?cursor=${cursor}`),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([status, status])
})

test('the next page of who looked does not tell the applicant who the officers are', async () => {
  const { citizen, officer, dossier } = await received(portal)
  const { id: officerId } = (await officer.get('/api/v1/identity/me')).body
  for (let i = 0; i < 11; i++) {
    await portal.advance('PT1M')
    for (const part of ['', '/papers']) await officer.get(`/api/v1/desk/dossiers/${dossier.id}${part}`)
  }
  const { items, next } = (await citizen.get(`/api/v1/dossiers/${dossier.id}/readings`)).body
  expect(items).toHaveLength(20)
  expect(Buffer.from(next, 'base64url').toString()).not.toContain(officerId)
  const rest = (await citizen.get(`/api/v1/dossiers/${dossier.id}/readings?cursor=${next}`)).body
  expect(rest.items.length).toBeGreaterThan(0)
})
