import { describe, expect, test } from '@jest/globals'
import { eventually } from '../../../test/eventually.ts'
import { draftOf, renewal, renewalPath } from '../../../test/filing.ts'
import { attach, papersPath, photo, send } from '../../../test/papers.ts'
import { portal } from '../../../test/portal.ts'
import type { Session } from '../../../test/session.ts'

const citizens = () => portal.signIn(portal.people.citizen)
const submit = (citizen: Session, { id, revision }: { id: string; revision: number }) =>
  citizen.post(`${renewalPath}/drafts/${id}/submission`, { revision })
const save = (citizen: Session, { id, revision }: { id: string; revision: number }, answers: object) =>
  citizen.patch(`${renewalPath}/drafts/${id}`, { revision, answers })
/** What the tables hold of a draft or dossier besides its head. */
const rowsOf = async (table: string, id: string) => (await portal.items(table)).filter(({ pk }) => pk === `D#${id}`)
const kept = async (id: string) => (await Promise.all(['dossiers', 'papers'].map((table) => rowsOf(table, id)))).flat()
const nothing = async (id: string) =>
  eventually(
    () => kept(id),
    (all) => all.length === 0,
    'nothing to be left of the draft',
  )
/** Where a paper's file can be fetched, for some minutes. */
const fileOf = async (citizen: Session, draftId: string, paperId: string): Promise<string> =>
  (await citizen.get(`${papersPath(draftId)}/${paperId}/content`)).body.url
const fileGone = (url: string) =>
  eventually(
    () => fetch(url),
    ({ status }) => status === 404,
    'the file to be gone',
  )

describe('a draft that ends', () => {
  test('discarded: answers, papers and files go with it', async () => {
    const citizen = await citizens()
    const { body: draft } = await citizen.post(`${renewalPath}/drafts`)
    const paper = await attach(citizen, draft.id, 'portrait')
    const url = await fileOf(citizen, draft.id, paper.id)
    expect((await fetch(url)).status).toBe(200)
    expect((await citizen.delete(`${renewalPath}/drafts/${draft.id}`)).status).toBe(204)
    expect((await citizen.get(`${renewalPath}/drafts/${draft.id}`)).status).toBe(404)
    expect((await citizen.get(papersPath(draft.id))).status).toBe(404)
    await nothing(draft.id)
    await fileGone(url)
  })

  test('untouched for thirty days: it is gone, and what hangs on it too; a dossier handed in then stays whole', async () => {
    const before = await citizens()
    const { body: untouched } = await before.post(`${renewalPath}/drafts`)
    await send(before, untouched.id, 'portrait', photo())
    const dossier = await submit(before, await draftOf(before))
    const { body: other } = await before.post(`${renewalPath}/drafts`)
    await portal.advance('P29D')
    const between = await citizens()
    await send(between, other.id, 'portrait', photo())
    await portal.advance('P2D')

    const citizen = await citizens()
    expect((await citizen.get(`${renewalPath}/drafts/${untouched.id}`)).status).toBe(404)
    expect((await save(citizen, untouched, { fullName: 'Trần Văn Đức' })).status).toBe(404)
    await nothing(untouched.id)
    // A paper that was added is a touch.
    expect((await citizen.get(`${renewalPath}/drafts/${other.id}`)).status).toBe(200)
    const { body: drafts } = await citizen.get(`${renewalPath}/drafts`)
    expect(drafts.items.map(({ id }: { id: string }) => id)).toContain(other.id)

    const [seen, papers] = await Promise.all([
      citizen.get(`/api/v1/dossiers/${dossier.body.id}`),
      citizen.get(papersPath(dossier.body.id)),
    ])
    expect(seen.body).toMatchObject({ answers: renewal, papers: dossier.body.papers })
    expect(papers.body.items.every(({ filed }: { filed: boolean }) => filed)).toBe(true)
    const url = await fileOf(citizen, dossier.body.id, dossier.body.papers[0].id)
    expect((await fetch(url)).status).toBe(200)
  })
})

test('a paper that is removed takes its file with it', async () => {
  const citizen = await citizens()
  const { body: draft } = await citizen.post(`${renewalPath}/drafts`)
  const paper = await attach(citizen, draft.id, 'portrait')
  const url = await fileOf(citizen, draft.id, paper.id)
  expect((await citizen.delete(`${papersPath(draft.id)}/${paper.id}`)).status).toBe(204)
  await fileGone(url)
})

test('a draft begun again by the same request: it is told that it was handed in, and where it is now', async () => {
  const citizen = await citizens()
  const begin = () => citizen.post(`${renewalPath}/drafts`, {}, { key: 'begin once' })
  const { body: begun } = await begin()
  expect((await begin()).body).toMatchObject({ id: begun.id, state: 'DRAFT' })
  const { body: saved } = await save(citizen, begun, renewal)
  for (const slot of ['portrait', 'current-licence', 'health-certificate']) await attach(citizen, begun.id, slot)
  expect((await submit(citizen, saved)).status).toBe(201)
  const again = await begin()
  expect(again).toMatchObject({ status: 409, body: { code: 'draft-handed-in' } })
})

describe('handing in while the draft changes', () => {
  test('a paper removed in the same moment: either it is part of the dossier and still there, or nothing was handed in', async () => {
    const citizen = await citizens()
    for (let round = 0; round < 5; round++) {
      const draft = await draftOf(citizen)
      const { body: before } = await citizen.get(papersPath(draft.id))
      const [first] = before.items
      const [removed, filed] = await Promise.all([
        citizen.delete(`${papersPath(draft.id)}/${first.id}`),
        submit(citizen, draft),
      ])
      const { body: after } = await citizen.get(papersPath(draft.id))
      const ids = after.items.map(({ id }: { id: string }) => id)
      if (filed.status === 201) {
        expect(removed.status).toBe(409)
        expect(ids).toEqual(expect.arrayContaining(filed.body.papers.map(({ id }: { id: string }) => id)))
      } else {
        expect([409, 422]).toContain(filed.status)
        expect(removed.status).toBe(204)
        expect(ids).not.toContain(first.id)
      }
    }
  })

  test('answers saved in the same moment: either they are in the dossier’s place and it is still a draft, or they are refused', async () => {
    const citizen = await citizens()
    for (let round = 0; round < 5; round++) {
      const draft = await draftOf(citizen)
      const [saved, filed] = await Promise.all([
        save(citizen, draft, { addressLine: `Số ${round}` }),
        submit(citizen, draft),
      ])
      const isFiled = filed.status === 201
      expect([saved.status === 200, isFiled].filter(Boolean)).toHaveLength(1)
      const { body } = await citizen.get(isFiled ? `/api/v1/dossiers/${draft.id}` : `${renewalPath}/drafts/${draft.id}`)
      expect(body.answers.addressLine).toBe(isFiled ? renewal.addressLine : `Số ${round}`)
    }
  })

  test('a handing-in that broke off leaves a draft: nothing given is lost, and it can be changed and handed in', async () => {
    const citizen = await citizens()
    // Answers to questions that are not asked: they are set aside at sealing.
    const given = { ...renewal, licenceClass: 'A1' }
    const draft = await draftOf(citizen, given)
    const rows = await rowsOf('dossiers', draft.id)
    const { healthCertificateNumber, ...asked } = given
    // As it stands after a crash between sealing and the dossier's own write.
    await portal.put('dossiers', { ...rows[0], sealed: 0, answers: asked, aside: { healthCertificateNumber } })
    expect((await citizen.get(`${renewalPath}/drafts/${draft.id}`)).body).toMatchObject({ answers: given })
    const { status, body: saved } = await save(citizen, draft, { licenceClass: 'B' })
    expect(status).toBe(200)
    expect(saved.answers).toEqual(renewal)
    await attach(citizen, draft.id, 'health-certificate')
    const filed = await submit(citizen, saved)
    expect(filed).toMatchObject({ status: 201, body: { answers: renewal } })
  })

  test('what was set aside for a handing-in that came to its end is kept nowhere', async () => {
    const citizen = await citizens()
    const draft = await draftOf(citizen, { ...renewal, licenceClass: 'A1' })
    const { body: dossier } = await submit(citizen, draft)
    expect(dossier.answers).not.toHaveProperty('healthCertificateNumber')
    expect(JSON.stringify(await rowsOf('dossiers', draft.id))).not.toContain(renewal.healthCertificateNumber)
    expect((await citizen.get(`/api/v1/dossiers/${draft.id}`)).body.answers).toEqual(dossier.answers)

    // As it stands when the first request ended before it forgot, or a second tap sealed once more: whoever asks again forgets.
    const [content] = await rowsOf('dossiers', draft.id)
    const { healthCertificateNumber } = renewal
    await portal.put('dossiers', { ...content, aside: { healthCertificateNumber } })
    expect(await submit(citizen, draft)).toMatchObject({ status: 200, body: { answers: dossier.answers } })
    expect(JSON.stringify(await rowsOf('dossiers', draft.id))).not.toContain(healthCertificateNumber)
  })
})
