import { expect, test } from '@jest/globals'
import { dueAfterWorkingDays } from '../../../shared/calendar/working-days.ts'
import { dossierCodePattern } from '../../../shared/dossier/code.ts'
import { concluded } from '../../../test/desk.ts'
import { draftOf, file, fileAndPay, readDossier, renewal, renewalPath } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { announcedResult, resultBytes } from '../../../test/result.ts'

test('a renewal goes from the first answer to the result in the citizen’s hands', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await fileAndPay(portal, citizen)
  expect(dossier.code).toMatch(dossierCodePattern)
  expect(dossier).toMatchObject({ state: 'NEW', feesDue: false, agency: { id: 'prov-h49' } })

  const officer = await portal.signIn(portal.people.officer)
  const desk = `/api/v1/desk/dossiers/${dossier.id}`
  const received = await officer.post(`${desk}/reception`, { revision: dossier.revision })
  expect(received).toMatchObject({ status: 200, body: { state: 'RECEIVED' } })
  const since = new Date(received.body.timeline.at(-1).at)
  expect(new Date(received.body.dueAt)).toEqual(dueAfterWorkingDays(since, 5))

  const { revision } = await concluded(officer, dossier)
  const { body: slot } = await officer.post(`${desk}/result-uploads`, announcedResult)
  const put = await fetch(slot.upload.url, { method: 'PUT', headers: slot.upload.headers, body: resultBytes })
  expect(put.status).toBe(200)
  const completed = await officer.post(`${desk}/completion`, {
    revision,
    resultKey: slot.resultKey,
  })
  expect(completed).toMatchObject({
    status: 200,
    body: { state: 'COMPLETED', result: { sha256: announcedResult.sha256 } },
  })

  const { body: result } = await citizen.get(`/api/v1/dossiers/${dossier.id}/result`)
  const download = await fetch(result.url)
  expect(download.headers.get('content-disposition')).toContain(encodeURIComponent(announcedResult.name))
  expect(Buffer.from(await download.arrayBuffer())).toEqual(resultBytes)

  const last = await readDossier(citizen, dossier.id)
  expect(last.state).toBe('RETURNED')
  expect(last.timeline.map(({ type }: { type: string }) => type)).toEqual([
    'dossier.submitted.v1',
    'dossier.fees-paid.v1',
    'dossier.received.v1',
    'dossier.completed.v1',
    'dossier.returned.v1',
  ])
})

test('each step sends a notice to the inbox and a mail', async () => {
  const citizen = await portal.signIn(portal.people.otherCitizen)
  const dossier = await fileAndPay(portal, citizen)
  const kinds = async () => {
    const { body } = await citizen.get('/api/v1/notices')
    return body.items
      .filter((one: { dossierId: string }) => one.dossierId === dossier.id)
      .map((one: { kind: string }) => one.kind)
  }
  await portal.quiet()
  expect((await kinds()).sort()).toEqual(['dossier.fees-paid.v1', 'dossier.submitted.v1'])
  const mail = await portal.mail(portal.people.otherCitizen.email, new RegExp(dossier.code))
  expect(mail.text).toContain(`${portal.url}/dossiers/${dossier.id}`)
})

test('tapping twice gives one dossier with one code', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  const submit = (key: string) =>
    citizen.post(`${renewalPath}/drafts/${draft.id}/submission`, { revision: draft.revision }, { key })
  const answers = await Promise.all([submit('tap'), submit('tap'), submit('another tab')])
  expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1)
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
  await portal.quiet()
  expect(await portal.events('dossier.submitted.v1', draft.id)).toHaveLength(1)
})

test('the same key for another request is a conflict', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  const path = `${renewalPath}/drafts/${draft.id}/submission`
  expect((await citizen.post(path, { revision: draft.revision }, { key: 'mine' })).status).toBe(201)
  expect(await citizen.post(path, { revision: draft.revision + 1 }, { key: 'mine' })).toMatchObject({
    status: 409,
    body: { code: 'idempotency-conflict' },
  })
})

test('answers are kept as they are given and a reload loses nothing', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const { body: draft } = await citizen.post(`${renewalPath}/drafts`)
  const path = `${renewalPath}/drafts/${draft.id}`
  await citizen.patch(path, { revision: 1, answers: { fullName: 'Trần Văn Đức' } })
  await citizen.patch(path, { revision: 2, answers: { commune: 'Phường Bãi Cháy' } })
  expect((await citizen.get(path)).body).toMatchObject({
    revision: 3,
    answers: { fullName: 'Trần Văn Đức', commune: 'Phường Bãi Cháy' },
  })
})

test('a wrong answer is pointed at, in the citizen’s language, and the good ones stay', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  const path = `${renewalPath}/drafts/${draft.id}`
  const refused = await citizen.patch(
    path,
    { revision: draft.revision, answers: { personalNumber: '12' } },
    { language: 'en' },
  )
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'answers-invalid',
      errors: [{ pointer: '/answers/personalNumber', detail: 'A personal number has exactly 12 digits' }],
    },
  })
  expect((await citizen.get(path)).body.answers.personalNumber).toBe(renewal.personalNumber)
})

test.each([
  [
    'class B needs a health certificate',
    { licenceClass: 'B', healthCertificateNumber: null },
    ['/answers/healthCertificateNumber'],
  ],
  ['class A1 needs none', { licenceClass: 'A1', healthCertificateNumber: null }, []],
  ['delivery by post needs an address', { resultDelivery: 'post' }, ['/answers/deliveryAddress']],
])('%s', async (_, changes, pointers) => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  const path = `${renewalPath}/drafts/${draft.id}`
  const { body: changed } = await citizen.patch(path, { revision: draft.revision, answers: changes })
  const { status, body } = await citizen.post(`${path}/submission`, { revision: changed.revision })
  expect(status).toBe(pointers.length > 0 ? 422 : 201)
  expect((body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers)
})

test('half a letter, which some devices send of a cut emoji, is refused as no text', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  const answers = `{"revision":${draft.revision},"answers":{"addressLine":"Số 8 \\ud83d"}}`
  const saved = await citizen.patch(`${renewalPath}/drafts/${draft.id}`, answers)
  expect(saved).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
  const paper = `{"slot":"portrait","name":"\\ud83d.pdf","type":"application/pdf","size":3,"sha256":"${'a'.repeat(64)}"}`
  const announced = await citizen.post(`/api/v1/dossiers/${draft.id}/papers`, paper)
  expect(announced).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
})

test('the quote tells fee, time and agency before anything is handed in', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const draft = await draftOf(citizen)
  expect((await citizen.get(`${renewalPath}/drafts/${draft.id}/quote`)).body).toMatchObject({
    total: { amount: 115000, currency: 'VND' },
    due: { value: 5, unit: 'working_days' },
    agency: { id: 'prov-h49' },
    missing: [],
  })
})

test('an officer cannot receive a dossier whose fee is not paid', async () => {
  const dossier = await file(await portal.signIn(portal.people.citizen))
  const officer = await portal.signIn(portal.people.officer)
  expect(
    await officer.post(`/api/v1/desk/dossiers/${dossier.id}/reception`, { revision: dossier.revision }),
  ).toMatchObject({
    status: 409,
    body: { code: 'fees-unpaid' },
  })
})

test('another person’s dossier answers exactly as a missing one', async () => {
  const dossier = await file(await portal.signIn(portal.people.citizen))
  const stranger = await portal.signIn(portal.people.otherCitizen)
  const answer = async (id: string) => {
    const { status, body } = await stranger.get(`/api/v1/dossiers/${id}`)
    return { status, ...body, requestId: '', instance: '' }
  }
  expect(await answer(dossier.id)).toEqual(await answer('0000000000000000'))
})

test('another agency’s officer has no such dossier', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await fileAndPay(portal, citizen)
  const officer = await portal.signIn(portal.people.otherOfficer)
  expect((await officer.get(`/api/v1/desk/dossiers/${dossier.id}`)).status).toBe(404)
})

test('a result that is not what was announced completes nothing', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await fileAndPay(portal, citizen)
  const officer = await portal.signIn(portal.people.officer)
  const desk = `/api/v1/desk/dossiers/${dossier.id}`
  await officer.post(`${desk}/reception`, { revision: dossier.revision })
  const received = await concluded(officer, dossier)
  const { body: slot } = await officer.post(`${desk}/result-uploads`, announcedResult)
  const put = await fetch(slot.upload.url, {
    method: 'PUT',
    headers: slot.upload.headers,
    body: Buffer.from('%PDF-1.7 b licence'),
  })
  expect(put.status).toBeGreaterThanOrEqual(400)
  expect(
    await officer.post(`${desk}/completion`, { revision: received.revision, resultKey: slot.resultKey }),
  ).toMatchObject({
    status: 409,
    body: { code: 'result-missing' },
  })
})
