import { request } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { acted } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { fileAndPay, readDossier, renewal, renewalPath } from '../../test/filing.ts'
import {
  announcementOf,
  attach,
  attachAll,
  eicar,
  finalized,
  paperOf,
  papersPath,
  paperTypes,
  photo,
  put,
  send,
} from '../../test/papers.ts'
import { portal } from '../../test/portal.ts'
import type { Answer, Session } from '../../test/session.ts'

const citizens = () => portal.signIn(portal.people.citizen)
const officers = () => portal.signIn(portal.people.officer)
const faultsIn = ({ body }: Answer) =>
  body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)

/** A draft with all answers and no papers. */
async function started() {
  const citizen = await citizens()
  const { body } = await citizen.post(`${renewalPath}/drafts`)
  const path = `${renewalPath}/drafts/${body.id}`
  const { body: draft } = await citizen.patch(path, { revision: body.revision, answers: renewal })
  return { citizen, draft, path }
}

const listed = async (citizen: Session, id: string) => (await citizen.get(papersPath(id))).body
const submit = (citizen: Session, path: string, { revision }: { revision: number }) =>
  citizen.post(`${path}/submission`, { revision })

describe('a file that a person chooses', () => {
  test('is told its limits and its slots before it is chosen', async () => {
    const { citizen, draft } = await started()
    const { limits, slots, items } = await listed(citizen, draft.id)
    expect(limits).toEqual({ maxBytes: 10_485_760, types: paperTypes, perSlot: 5 })
    expect(items).toEqual([])
    expect(slots.map((slot: Record<string, unknown>) => [slot.id, slot.required, slot.asked, slot.open])).toEqual([
      ['health-certificate', true, true, true],
      ['current-licence', true, true, true],
      ['portrait', true, true, true],
      ['passport', false, true, true],
    ])
  })

  test.each([
    ['image/jpeg', 'inline'],
    ['image/png', 'inline'],
    ['application/pdf', 'inline'],
    ['image/heic', 'attachment'],
  ] as const)('of type %s is accepted, and its preview comes %s from another origin', async (type, disposition) => {
    const { citizen, draft } = await started()
    const chosen = paperOf(type)
    const paper = await attach(citizen, draft.id, 'portrait', chosen)
    expect(paper).toMatchObject({
      ...announcementOf(chosen, 'portrait'),
      state: 'ACCEPTED',
      refusal: null,
      filed: false,
    })

    const content = `${papersPath(draft.id)}/${paper.id}/content`
    const { body: preview } = await citizen.get(`${content}?as=preview`)
    expect(new URL(preview.url).origin).not.toBe(portal.url)
    const shown = await fetch(preview.url)
    expect(shown.headers.get('content-type')).toBe(type)
    expect(shown.headers.get('content-disposition')).toMatch(new RegExp(`^${disposition}(;|$)`))
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(chosen.bytes)

    const { body: download } = await citizen.get(content)
    const saved = await fetch(download.url)
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(chosen.name)}`,
    )
  })

  test.each<[string, object, string]>([
    ['larger than 10 MB', { size: 10_485_761 }, '/size too-large'],
    ['of a type that nobody asked for', { type: 'text/html' }, '/type type-not-accepted'],
    ['for a paper that the procedure does not ask for', { slot: 'diploma' }, '/slot unknown'],
    ['for a paper that the form replaces', { slot: 'application' }, '/slot unknown'],
  ])('%s is refused before it is sent, and the good ones stay', async (_, changes, fault) => {
    const { citizen, draft } = await started()
    const good = await attach(citizen, draft.id, 'portrait')
    const refused = await citizen.post(papersPath(draft.id), { ...announcementOf(photo(), 'portrait'), ...changes })
    expect(refused).toMatchObject({ status: 422, body: { code: 'paper-invalid' } })
    expect(faultsIn(refused)).toEqual([fault])
    expect((await listed(citizen, draft.id)).items).toEqual([good])
  })

  test('is refused as the sixth of its kind, until another is removed', async () => {
    const { citizen, draft } = await started()
    const five = await Promise.all(Array.from({ length: 5 }, () => send(citizen, draft.id, 'portrait', photo())))
    const sixth = () => citizen.post(papersPath(draft.id), announcementOf(photo(), 'portrait'))
    expect(faultsIn(await sixth())).toEqual(['/slot too-many'])
    expect((await citizen.delete(`${papersPath(draft.id)}/${five[0].id}`)).status).toBe(204)
    expect((await sixth()).status).toBe(201)
  })

  test.each([
    [
      'that is a PDF named .jpg',
      { ...paperOf('application/pdf'), name: 'ảnh.jpg', type: 'image/jpeg' },
      'type-differs',
    ],
    [
      'that is a page of HTML named .png',
      { ...photo(), bytes: Buffer.from('<html><script>'), type: 'image/png' },
      'type-differs',
    ],
    ['that carries malware', photo(eicar), 'infected'],
  ])('%s is refused with its reason, and the good ones stay', async (_, bad, code) => {
    const { citizen, draft } = await started()
    const good = await attach(citizen, draft.id, 'portrait')
    const refused = await attach(citizen, draft.id, 'portrait', bad)
    expect(refused).toMatchObject({ state: 'REFUSED', refusal: { code, text: { vi: expect.any(String) } } })
    expect((await citizen.get(`${papersPath(draft.id)}/${refused.id}/content`)).body.code).toBe('paper-not-accepted')
    expect((await listed(citizen, draft.id)).items).toEqual([good, refused])
  })

  test.each([
    ['another content', Buffer.from('x')],
    ['another length', Buffer.from('longer than announced')],
  ])('cannot be sent as %s than it was announced', async (_, other) => {
    const { citizen, draft } = await started()
    const chosen = { ...photo(), bytes: Buffer.from('y') }
    const { body } = await citizen.post(papersPath(draft.id), announcementOf(chosen, 'portrait'))
    const sent = await put(body.upload, other)
    expect([400, 403]).toContain(sent.status)
    expect(await finalized(citizen, draft.id, body.paper.id)).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'missing' },
    })
  })
})

/** Sends the first half of a file and hangs up. */
function dropHalfway({ url, headers }: { url: string; headers: Record<string, string> }, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(url, { method: 'PUT', headers: { ...headers, 'content-length': bytes.length } })
    sending.on('error', () => resolve())
    sending.write(bytes.subarray(0, bytes.length / 2), () => sending.destroy(new Error('the train went into a tunnel')))
  })
}

describe('a connection that drops', () => {
  test('in the middle of a file: the same address takes it again, without choosing again', async () => {
    const { citizen, draft } = await started()
    const chosen = photo('x'.repeat(300_000))
    const { body } = await citizen.post(papersPath(draft.id), announcementOf(chosen, 'portrait'))
    await dropHalfway(body.upload, chosen.bytes)
    expect((await finalized(citizen, draft.id, body.paper.id)).refusal).toMatchObject({ code: 'missing' })
    expect((await put(body.upload, chosen.bytes)).status).toBe(200)
    expect((await finalized(citizen, draft.id, body.paper.id)).state).toBe('ACCEPTED')
  })

  test('for so long that the address has expired: the same request gives a fresh one for the same paper', async () => {
    const { draft } = await started()
    const chosen = photo()
    const announce = async () =>
      (await citizens()).post(papersPath(draft.id), announcementOf(chosen, 'portrait'), { key: `upload ${draft.id}` })
    const first = await announce()
    await portal.advance('PT16M')
    expect((await put(first.body.upload, chosen.bytes)).status).toBe(403)
    const again = await announce()
    expect(again).toMatchObject({ status: 200, body: { paper: first.body.paper } })
    expect((await put(again.body.upload, chosen.bytes)).status).toBe(200)
    const citizen = await citizens()
    expect((await finalized(citizen, draft.id, first.body.paper.id)).state).toBe('ACCEPTED')
    expect((await announce()).body).toMatchObject({ paper: { state: 'ACCEPTED' }, upload: null })
  })

  test('the same key for another file is a conflict', async () => {
    const { citizen, draft } = await started()
    const announce = () => citizen.post(papersPath(draft.id), announcementOf(photo(), 'portrait'), { key: 'one' })
    expect((await announce()).status).toBe(201)
    expect(await announce()).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } })
  })
})

test('somebody else’s papers answer exactly as missing ones', async () => {
  const { citizen, draft } = await started()
  const paper = await attach(citizen, draft.id, 'portrait')
  const stranger = await portal.signIn(portal.people.otherCitizen)
  const at = `${papersPath(draft.id)}/${paper.id}`
  const answers = await Promise.all([
    stranger.get(papersPath(draft.id)),
    stranger.post(papersPath(draft.id), announcementOf(photo(), 'portrait')),
    stranger.post(`${at}/finalization`),
    stranger.get(`${at}/content`),
    stranger.delete(at),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'dossier-not-found' } })
})

describe('handing in', () => {
  test('waits for the papers that the answers call for, and says which', async () => {
    const { citizen, draft, path } = await started()
    const missing = ['health-certificate', 'current-licence', 'portrait']
    expect((await citizen.get(`${path}/quote`)).body.missing).toEqual(missing.map((slot) => `papers/${slot}`))
    const refused = await submit(citizen, path, draft)
    expect(refused).toMatchObject({ status: 422, body: { code: 'answers-invalid' } })
    expect(faultsIn(refused)).toEqual(missing.map((slot) => `/papers/${slot} missing`))

    await attachAll(citizen, draft.id)
    await send(citizen, draft.id, 'passport', photo('SLOW-SCAN')).then(({ id }) =>
      citizen.post(`${papersPath(draft.id)}/${id}/finalization`),
    )
    expect(faultsIn(await submit(citizen, path, draft))).toEqual(['/papers/passport scanning'])
  })

  test('a class that needs no health certificate is not asked for one', async () => {
    const { citizen, draft, path } = await started()
    await citizen.patch(path, { revision: draft.revision, answers: { licenceClass: 'A1', reason: 'lost' } })
    expect((await citizen.get(`${path}/quote`)).body.missing).toEqual(['papers/portrait'])
  })

  test('leaves nothing of a paper for which the answers do not call any more', async () => {
    const { citizen, draft, path } = await started()
    await attachAll(citizen, draft.id)
    const { items } = await listed(citizen, draft.id)
    const needed = items.filter(({ slot }: { slot: string }) => slot !== 'health-certificate')
    const unused = items.find(({ slot }: { slot: string }) => slot === 'health-certificate')
    const { url } = (await citizen.get(`${papersPath(draft.id)}/${unused.id}/content`)).body
    const { body: saved } = await citizen.patch(path, { revision: draft.revision, answers: { licenceClass: 'A1' } })
    const { status, body: dossier } = await submit(citizen, path, saved)
    expect(status).toBe(201)
    await eventually(
      async () => (await listed(citizen, draft.id)).items.length,
      (left) => left === needed.length,
      'the unused paper to be gone',
    )
    await eventually(
      () => fetch(url),
      (answer) => answer.status === 404,
      'its file to be gone',
    )
    expect((await readDossier(citizen, draft.id)).papers).toEqual(dossier.papers)
    expect(dossier.papers.map(({ id }: { id: string }) => id).sort()).toEqual(
      needed.map(({ id }: { id: string }) => id).sort(),
    )
  })

  test('freezes what was accepted, and nothing else', async () => {
    const { citizen, draft, path } = await started()
    await attachAll(citizen, draft.id)
    await attach(citizen, draft.id, 'portrait', photo(eicar))
    const { status, body: dossier } = await submit(citizen, path, draft)
    expect(status).toBe(201)
    const { items, slots } = await listed(citizen, draft.id)
    const accepted = items.filter(({ state }: { state: string }) => state === 'ACCEPTED')
    const kept = ['id', 'slot', 'name', 'type', 'size', 'sha256']
    expect(dossier.papers).toEqual(
      accepted.map((one: Record<string, unknown>) => Object.fromEntries(kept.map((name) => [name, one[name]]))),
    )
    expect(accepted).toHaveLength(3)
    expect(accepted.every(({ filed }: { filed: boolean }) => filed)).toBe(true)
    expect(slots.some(({ open }: { open: boolean }) => open)).toBe(false)

    const late = await citizen.post(papersPath(draft.id), announcementOf(photo(), 'portrait'))
    expect(late).toMatchObject({ status: 409, body: { code: 'state-not-allowed' } })
    const removed = await citizen.delete(`${papersPath(draft.id)}/${accepted[0].id}`)
    expect(removed).toMatchObject({ status: 409, body: { code: 'state-not-allowed' } })
  })
})

describe('the officer', () => {
  test('sees what was handed in, and the citizen sees who looked', async () => {
    const citizen = await citizens()
    const dossier = await fileAndPay(portal, citizen)
    const officer = await officers()
    const desk = `/api/v1/desk${papersPath(dossier.id).slice('/api/v1'.length)}`
    const { body } = await officer.get(desk)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(dossier.papers.map(({ id }: { id: string }) => id))
    const { body: preview } = await officer.get(`${desk}/${body.items[0].id}/content?as=preview`)
    const shown = await fetch(preview.url)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-disposition')).toBe('inline')
    const { body: readings } = await citizen.get(`/api/v1/dossiers/${dossier.id}/readings`)
    expect(readings.items.map(({ what, role }: { what: string; role: string }) => `${role} ${what}`)).toEqual(
      expect.arrayContaining(['officer papers', 'officer paper']),
    )
    const otherOfficer = await portal.signIn(portal.people.otherOfficer)
    expect((await otherOfficer.get(desk)).status).toBe(404)
    expect((await otherOfficer.get(`${desk}/${body.items[0].id}/content`)).status).toBe(404)
    expect((await citizen.get(desk)).status).toBe(403)
  })

  test('asks for a better paper: the citizen replaces just that one, and the old one stays in the history', async () => {
    const citizen = await citizens()
    const officer = await officers()
    const paid = await fileAndPay(portal, citizen)
    const items = [{ target: { kind: 'paper', slot: 'portrait' }, reason: 'unreadable' }]
    const asked = await acted(officer, paid, 'supplement-request', { items })

    const elsewhere = await citizen.post(papersPath(paid.id), announcementOf(photo(), 'passport'))
    expect(faultsIn(elsewhere)).toEqual(['/slot not-asked'])
    const mend = () => citizen.post(`/api/v1/dossiers/${paid.id}/supplement`, { revision: asked.revision, answers: {} })
    expect(faultsIn(await mend())).toEqual(['/papers/portrait missing'])

    const old = paid.papers.find(({ slot }: { slot: string }) => slot === 'portrait')
    await attach(citizen, paid.id, 'portrait', photo(eicar))
    const better = await attach(citizen, paid.id, 'portrait')
    const desk = `/api/v1/desk/dossiers/${paid.id}/papers`
    expect((await officer.get(desk)).body.items).toHaveLength(3)
    const mended = await mend()
    expect(mended).toMatchObject({ status: 200, body: { supplement: null } })

    const { papers } = await readDossier(citizen, paid.id)
    const ids = papers.map(({ id }: { id: string }) => id)
    expect(ids).toContain(better.id)
    expect(ids).not.toContain(old.id)
    expect(ids).toHaveLength(3)
    const { body: history } = await officer.get(desk)
    expect(history.items).toHaveLength(4)
    expect(history.items.find(({ id }: { id: string }) => id === old.id).replacedAt).toEqual(expect.any(String))
    expect((await officer.get(`${desk}/${old.id}/content`)).status).toBe(200)

    const refused = async () =>
      (await listed(citizen, paid.id)).items.filter(({ state }: { state: string }) => state === 'REFUSED')
    expect(await refused()).toEqual([])
    await acted(officer, mended.body, 'supplement-request', { items })
    expect(await refused()).toEqual([])
    expect(
      faultsIn(
        await citizen.post(`/api/v1/dossiers/${paid.id}/supplement`, {
          revision: mended.body.revision + 1,
          answers: {},
        }),
      ),
    ).toEqual(['/papers/portrait missing'])
  })
})
