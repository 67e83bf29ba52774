import { expect, test } from '@jest/globals'
import { fileAndPay } from '../filing.ts'
import { portal } from '../portal.ts'
import { table } from './table.ts'
import { missing } from './things.ts'

const acts = Object.entries(table).filter(([route]) => route.startsWith('POST /api/v1/desk/dossiers/'))

test('an officer may read a dossier of their own at the own desk, and do nothing about it', async () => {
  const officer = await portal.signIn(portal.people.officer)
  const dossier = await fileAndPay(portal, officer)
  const desk = `/api/v1/desk/dossiers/${dossier.id}`
  expect(await officer.get(desk)).toMatchObject({ status: 200, body: { own: true, acts: [], state: 'NEW' } })
  expect(acts.length).toBeGreaterThan(10)
  for (const [route, { body }] of acts) {
    const path = route.replace('POST ', '').replace('{id}', dossier.id)
    const asked = body?.({ ...missing, revision: dossier.revision })
    for (const [language, title] of [
      ['vi', /hồ sơ của chính mình/],
      ['en', /of their own/],
    ] as const) {
      const answer = await officer.post(path, asked, { language })
      expect({ route, status: answer.status, code: answer.body.code }).toEqual({
        route,
        status: 403,
        code: 'own-dossier',
      })
      expect(answer.body.title).toMatch(title)
    }
  }
  expect((await officer.get(`/api/v1/dossiers/${dossier.id}`)).body).toMatchObject({
    state: 'NEW',
    revision: dossier.revision,
  })
  const colleagues = await portal.signIn(portal.people.otherOfficer)
  expect((await colleagues.get(desk)).status).toBe(404)
})
