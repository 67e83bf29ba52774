import { describe, expect, test } from '@jest/globals'
import { dossierWithdrawn } from '../../events/dossier-withdrawn.v1.ts'
import { partner } from '../../test/bad-input/partner.ts'
import { eventually } from '../../test/eventually.ts'
import { fileAndPay, renewal } from '../../test/filing.ts'
import { portal } from '../../test/portal.ts'
import type { Session } from '../../test/session.ts'

const both = ['licence-record', 'health-certificate'] as const
type Row = {
  id: string
  state: string
  overdue: boolean
  dueAt: string
  tries: number
  lastTrouble: { kind: string; text: { vi: string } } | null
  earlier: { agrees: boolean }[]
  answer: { agrees: boolean; reason: string | null; late: boolean; repeated: { agrees: boolean }[] } | null
}
type Rows = Record<(typeof both)[number], Row>

const police = portal.agencyUrls['traffic-police']
const health = portal.agencyUrls['health-records']
/** Answers whose licence number, or certificate number, ends in a magic value of the agency's page. */
const licence = (ending: string) => ({ ...renewal, currentLicenceNumber: `220185001${ending}` })
const certificate = (ending: string) => ({ ...renewal, healthCertificateNumber: `KSK-2026-${ending}` })

/** A dossier that an officer has just received. */
async function received(answers: Record<string, string>): Promise<string> {
  const dossier = await fileAndPay(portal, await portal.signIn(portal.people.citizen), answers)
  const officer = await portal.signIn(portal.people.officer)
  const { status } = await officer.post(`/api/v1/desk/dossiers/${dossier.id}/reception`, { revision: dossier.revision })
  expect(status).toBe(200)
  return dossier.id
}

const officers = () => portal.signIn(portal.people.officer)
async function rowsOf(id: string, officer?: Session): Promise<Rows> {
  const { body } = await (officer ?? (await officers())).get(`/api/v1/desk/dossiers/${id}/consultations`)
  return Object.fromEntries(body.items.map((row: Row) => [row.id, row])) as Rows
}

async function until(id: string, there: (rows: Rows) => boolean, what: string): Promise<Rows> {
  const officer = await officers()
  return eventually(() => rowsOf(id, officer), there, what)
}
const answered = (id: string) =>
  until(id, (rows) => both.every((name) => rows[name]?.state === 'ANSWERED'), 'answers of both agencies')

/** All that was concluded of what the agencies have said so far. */
async function concluded(id: string) {
  await portal.quiet()
  return portal.events('consultations.concluded.v1', `${id}-consultations`)
}
const conclusion = (id: string) => portal.event('consultations.concluded.v1', `${id}-consultations`)

/** What an agency's people send by hand from its own page; the status is what the portal said. */
const byHand = (agency: string, question: string, fields: Record<string, string>) =>
  fetch(`${agency}/questions/${question}`, { method: 'POST', body: new URLSearchParams(fields) })

describe('a received dossier', () => {
  test('is put to both agencies in parallel; both agree, and the officer may decide', async () => {
    const id = await received(renewal)
    expect(await answered(id)).toMatchObject({
      'licence-record': { answer: { agrees: true, reason: null, late: false, repeated: [] }, overdue: false },
      'health-certificate': { answer: { agrees: true }, lastTrouble: null },
    })
    expect((await conclusion(id)).data).toEqual({ dossierId: id, agreed: true })
  })

  test('is put only to those whom its answers call for', async () => {
    const { healthCertificateNumber: _, ...answers } = { ...renewal, licenceClass: 'A1' }
    const id = await received(answers)
    await conclusion(id)
    expect(Object.keys(await rowsOf(id))).toEqual(['licence-record'])
  })

  test('tells each agency the answers that it needs, and no others', async () => {
    const id = await received(renewal)
    await answered(id)
    const page = await (await fetch(`${police}/questions/${id}-licence-record?lang=en`)).text()
    expect(page).toContain(renewal.currentLicenceNumber)
    for (const kept of [renewal.phone, renewal.addressLine, renewal.healthCertificateNumber]) {
      expect(page).not.toContain(kept)
    }
  })

  test('nothing personal is in the events', async () => {
    const id = await received(licence('901'))
    await conclusion(id)
    await portal.quiet()
    const said = JSON.stringify(await portal.events('consultation.answered.v1', `${id}-consultations`))
    for (const kept of [renewal.fullName, renewal.personalNumber, '220185001901', 'xử phạt']) {
      expect(said).not.toContain(kept)
    }
  })
})

describe('what an agency may say', () => {
  test('it does not agree, and says why', async () => {
    const id = await received(licence('901'))
    const rows = await answered(id)
    expect(rows['licence-record'].answer).toMatchObject({ agrees: false, reason: expect.stringContaining('xử phạt') })
    expect(rows['health-certificate'].answer).toMatchObject({ agrees: true })
    expect((await conclusion(id)).data).toEqual({ dossierId: id, agreed: false })
  })

  test('it answers twice: the first counts, the second stands beside it', async () => {
    const id = await received(certificate('902'))
    const rows = await until(
      id,
      (all) => all['health-certificate']?.answer?.repeated.length === 1,
      'a second answer beside the first',
    )
    expect(rows['health-certificate'].answer).toMatchObject({ agrees: true, repeated: [{ agrees: false }] })
    expect((await conclusion(id)).data).toEqual({ dossierId: id, agreed: true })
    expect(await concluded(id)).toHaveLength(1)
  })

  test('it is slow: the other answers meanwhile, the dossier waits for both', async () => {
    const id = await received(licence('904'))
    const rows = await until(
      id,
      (all) => all['health-certificate']?.state === 'ANSWERED' && all['licence-record']?.state === 'ASKED',
      'the quick answer, and a question that was taken',
    )
    expect(rows['licence-record']).toMatchObject({ answer: null, overdue: false })
    expect(await concluded(id)).toEqual([])
    await portal.advance('PT61M')
    expect((await answered(id))['licence-record'].answer).toMatchObject({ agrees: true, late: false })
  })

  test('it answers late: seen as overdue first, then counted and flagged', async () => {
    const id = await received(certificate('903'))
    const { 'health-certificate': asked } = await until(
      id,
      (all) => all['health-certificate']?.state === 'ASKED',
      'a question that was taken',
    )
    expect(asked.overdue).toBe(false)
    await portal.advanceTo(new Date(Date.parse(asked.dueAt) + 60_000))
    expect((await answered(id))['health-certificate']).toMatchObject({ answer: { agrees: true, late: true } })
    await conclusion(id)
  })

  test('it never tells by itself: asked again, it does', async () => {
    const id = await received(licence('906'))
    await until(id, (all) => all['licence-record']?.state === 'ASKED', 'a question that was taken')
    await portal.advance('PT3M')
    expect((await answered(id))['licence-record'].answer).toMatchObject({ agrees: true })
  })
})

test('an agency is down: the dossier stays open and visible, and resumes by itself', async () => {
  const id = await received(licence('905'))
  const { 'licence-record': down } = await until(
    id,
    (all) => all['licence-record']?.lastTrouble !== null && all['health-certificate']?.state === 'ANSWERED',
    'trouble with one, an answer of the other',
  )
  expect(down).toMatchObject({ state: 'WAITING', tries: 1, lastTrouble: { kind: 'unavailable' }, answer: null })
  await portal.advance('PT2M')
  await until(id, (all) => all['licence-record']?.tries === 2, 'a second try')
  expect(await concluded(id)).toEqual([])

  await fetch(`${police}/repair`, { method: 'POST', redirect: 'manual' })
  await portal.advance('PT10M')
  const rows = await answered(id)
  expect(rows['licence-record']).toMatchObject({
    tries: 3,
    answer: { agrees: true },
    lastTrouble: { kind: 'unavailable' },
  })
  expect((await conclusion(id)).data).toEqual({ dossierId: id, agreed: true })
})

describe('an answer that is mended', () => {
  /** The officer asks for a better answer, the citizen gives it. */
  async function mend(id: string, name: string, value: string): Promise<void> {
    const officer = await portal.signIn(portal.people.officer)
    const desk = `/api/v1/desk/dossiers/${id}`
    const { body: seen } = await officer.get(desk)
    const items = [{ target: { kind: 'answer', name }, reason: 'does-not-match' }]
    const asked = await officer.post(`${desk}/supplement-request`, { revision: seen.revision, items })
    const citizen = await portal.signIn(portal.people.citizen)
    const { revision } = asked.body
    const mended = await citizen.post(`/api/v1/dossiers/${id}/supplement`, { revision, answers: { [name]: value } })
    expect([asked.status, mended.status]).toEqual([200, 200])
  }
  const dossierIs = async (id: string, standing: string) => {
    const officer = await portal.signIn(portal.people.officer)
    return eventually(
      async () => (await officer.get(`/api/v1/desk/dossiers/${id}`)).body,
      ({ consultations }) => consultations === standing,
      `consultations that are ${standing}`,
    )
  }

  test('is put again to the agency that was told the old one, and only to that; its old word stays on record', async () => {
    const id = await received(licence('901'))
    await dossierIs(id, 'concluded')
    const { 'health-certificate': other } = await rowsOf(id)
    await mend(id, 'currentLicenceNumber', '220185001234')
    const rows = await until(id, (all) => all['licence-record']?.answer?.agrees === true, 'another answer')
    expect(rows['licence-record'].earlier).toMatchObject([{ agrees: false }])
    expect(rows['health-certificate']).toEqual(other)
    await dossierIs(id, 'concluded')
    const said = await concluded(id)
    expect(said.map(({ data }) => data)).toEqual([
      { dossierId: id, agreed: false },
      { dossierId: id, agreed: true, round: 2 },
    ])
    const old = await byHand(police, `${id}-licence-record`, { reference: `${id}-licence-record`, agrees: 'no' })
    expect(old.status).toBe(409)
  })

  test('closes the way to completion until the agency has answered again', async () => {
    const id = await received(renewal)
    await dossierIs(id, 'concluded')
    await mend(id, 'currentLicenceNumber', '220185001904')
    expect((await dossierIs(id, 'open')).acts).not.toContain('complete')
    await until(id, (all) => all['licence-record']?.state === 'ASKED', 'a question that was taken')
    await portal.advance('PT61M')
    await dossierIs(id, 'concluded')
  })

  test('that no agency was told asks nobody again', async () => {
    const id = await received(renewal)
    await dossierIs(id, 'concluded')
    await mend(id, 'addressLine', 'Số 18, đường Lê Lợi')
    await portal.quiet()
    expect(await dossierIs(id, 'concluded')).toMatchObject({ state: 'IN_PROCESS' })
    expect((await rowsOf(id))['licence-record']).toMatchObject({ earlier: [], tries: 1 })
  })
})

describe('the door for agencies', () => {
  test('lets nothing in that is unsigned or signed by a stranger', async () => {
    const id = await received(licence('904'))
    const question = `${id}-licence-record`
    await until(id, (all) => all['licence-record']?.state === 'ASKED', 'a question that was taken')
    const answer = {
      type: 'consultation.answered',
      data: { reference: question, answerId: 'x', agrees: true, decidedAt: '2026-11-22T07:00:00Z' },
    }
    const unsigned = await fetch(`${portal.url}/api/v1/partners/agencies/traffic-police/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    })
    expect(unsigned.status).toBe(401)
    expect(await unsigned.json()).toMatchObject({ code: 'signature-invalid' })
    const forged = await byHand(police, question, { reference: question, agrees: 'yes', forged: 'yes' })
    expect(forged.status).toBe(401)
    await portal.quiet()
    expect((await rowsOf(id))['licence-record']).toMatchObject({ state: 'ASKED', answer: null })
  })

  test('refuses what it never asked, and what was asked of somebody else', async () => {
    const id = await received(renewal)
    await answered(id)
    const question = `${id}-licence-record`
    for (const reference of ['7K3M9Q2ZB4N8RTWX-licence-record', 'nonsense', `${id}-health-certificate`]) {
      const answer = await byHand(police, question, { reference, agrees: 'yes' })
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('consultation-unknown')
    }
    expect(
      await (await fetch(`${portal.url}/api/v1/partners/agencies/nobody/answers`, { method: 'POST' })).json(),
    ).toMatchObject({
      status: 404,
      code: 'agency-unknown',
    })
  })

  test('refuses something to be paid from an agency that may set nothing, and keeps none of it', async () => {
    const id = await received(licence('904'))
    await until(id, (all) => all['licence-record']?.state === 'ASKED', 'a question that was taken')
    const lines = [{ code: 'fine', name: { vi: 'Tiền phạt' }, kind: 'charge', amount: { amount: 1, currency: 'VND' } }]
    const data = {
      ...{ reference: `${id}-licence-record`, answerId: 'an-1', agrees: true, decidedAt: '2026-11-22T07:00:00Z' },
      due: { lines, notice: 'TB-1' },
    }
    const { tell } = await partner('agencies', 'traffic-police')
    const said = await tell(JSON.stringify({ type: 'consultation.answered', data }))
    expect(said).toMatchObject({ status: 403, body: { code: 'due-not-allowed' } })
    await portal.quiet()
    expect((await rowsOf(id))['licence-record']).toMatchObject({ state: 'ASKED', answer: null })
    expect(await portal.events('obligation.assessed.v1', `${id}-consultations`)).toEqual([])
    const { due: _, ...plain } = data
    expect((await tell(JSON.stringify({ type: 'consultation.answered', data: plain }))).status).toBe(202)
    expect((await answered(id))['licence-record'].answer).toMatchObject({ agrees: true })
  })

  test('takes a further answer, and keeps it beside the first', async () => {
    const id = await received(renewal)
    await answered(id)
    const answer = await byHand(health, `${id}-health-certificate`, {
      reference: `${id}-health-certificate`,
      agrees: 'no',
    })
    expect(answer.status).toBe(202)
    const rows = await until(id, (all) => all['health-certificate']?.answer?.repeated.length === 1, 'the other answer')
    expect(rows['health-certificate'].answer).toMatchObject({ agrees: true, repeated: [{ agrees: false }] })
  })
})

test('a dossier that was withdrawn asks nobody any more, and takes no answer', async () => {
  const id = await received(licence('904'))
  await until(id, (all) => all['licence-record']?.state === 'ASKED', 'a question that was taken')
  const withdrawn = { ...dossierWithdrawn.example, dossierId: id }
  const told = await portal.event('dossier.received.v1', id)
  await portal.send('exchange', JSON.stringify({ ...told, type: 'dossier.withdrawn.v1', data: withdrawn }))
  await until(id, (all) => both.every((name) => all[name]?.state === 'CLOSED'), 'closed consultations')
  const question = `${id}-licence-record`
  const answer = await byHand(police, question, { reference: question, agrees: 'yes' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('consultation-closed')
})

describe('who may see it', () => {
  test('the citizen sees who was asked and who has answered, not what they said', async () => {
    const id = await received(licence('901'))
    await answered(id)
    const citizen = await portal.signIn(portal.people.citizen)
    const { body } = await citizen.get(`/api/v1/dossiers/${id}/consultations`)
    expect(body.items.map(({ id, state }: Row) => [id, state])).toEqual([
      ['health-certificate', 'ANSWERED'],
      ['licence-record', 'ANSWERED'],
    ])
    expect(JSON.stringify(body)).not.toContain('xử phạt')
  })

  test('nobody else sees that there is anything', async () => {
    const id = await received(renewal)
    const stranger = await portal.signIn(portal.people.otherCitizen)
    const otherOfficer = await portal.signIn(portal.people.otherOfficer)
    expect((await stranger.get(`/api/v1/dossiers/${id}/consultations`)).status).toBe(404)
    expect((await otherOfficer.get(`/api/v1/desk/dossiers/${id}/consultations`)).status).toBe(404)
    expect((await stranger.get(`/api/v1/desk/dossiers/${id}/consultations`)).status).toBe(403)
  })
})
