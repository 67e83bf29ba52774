import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../../shared/clock.ts'
import { birth, inTime, ticked } from '../../../test/birth.ts'
import { certificate } from '../../../test/birth-certificate.ts'
import { act, acted, complete } from '../../../test/desk.ts'
import { eventually } from '../../../test/eventually.ts'
import { readDossier } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { filed, journeyOf, refusalOf } from '../../../test/service-journey.ts'
import type { Session } from '../../../test/session.ts'

journeyOf(birth)

test('a parent declares themselves, and is older than the child', async () => {
  expect(await refusalOf(birth, { motherPersonalNumber: '001087123456' })).toEqual([
    '/answers/motherPersonalNumber does-not-match',
  ])
  expect(await refusalOf(birth, { fatherDateOfBirth: '2025-01-15' })).toEqual(['/answers/fatherDateOfBirth not-before'])
})

test('no card for children under 6 goes with a child of six', async () =>
  expect(
    await refusalOf(birth, {
      childDateOfBirth: '2019-01-15',
      linkedServices: 'health_insurance_under_6',
      careFacility: 'Trạm y tế phường Hạ Long',
    }),
  ).toEqual(['/answers/linkedServices too-old']))

const linkedOf = async (citizen: Session, { id }: { id: string }) => (await readDossier(citizen, id)).linked

test('with the certificate the linked procedures open and are handed in, once, however often it is told', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await certificate(citizen, officer, ticked)
  const opened = await eventually(
    () => linkedOf(citizen, parent),
    (all) => all.length === 2 && all.every(({ state }: { state: string }) => state === 'NEW'),
    'the linked dossiers to be handed in',
  )
  expect(opened.map(({ service: of }: { service: string }) => of).sort()).toEqual([
    'health-insurance-card-under-6',
    'permanent-residence-entry',
  ])

  const event = JSON.stringify(await portal.event('dossier.completed.v1', parent.id))
  for (let times = 0; times < 3; times++) await portal.send('permanent-residence-entry-openings', event)
  await portal.quiet()
  expect(await linkedOf(citizen, parent)).toEqual(opened)

  const residence = opened.find(({ service: of }: { service: string }) => of === 'permanent-residence-entry')
  const child = await readDossier(citizen, residence.id)
  expect(child).toMatchObject({
    code: residence.code,
    feesDue: false,
    agency: { id: 'prov-h49' },
    answers: { entrant: 'child', entrantFullName: 'Trần Minh Anh', householdHeadFullName: 'Trần Văn Đức' },
    linked: [{ id: parent.id, code: parent.code, service: 'birth-registration' }],
  })
  expect(child.timeline).toMatchObject([{ type: 'dossier.submitted.v1', actor: 'system' }])
  expect(await portal.events('dossier.opened.v1', residence.id)).toHaveLength(1)
  expect(await portal.events('dossier.submitted.v1', residence.id)).toHaveLength(1)

  // The officer of the agency sees both, and works on the new one as on any other.
  const desk = await officer.get(`/api/v1/desk/dossiers/${parent.id}`)
  expect(desk.body.linked).toHaveLength(2)
  expect((await acted(officer, child, 'reception')).state).toBe('RECEIVED')
})

test('a young person of sixteen pays for the residence that opens, and is not handed in for nothing', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await certificate(citizen, officer, {
    ...ticked,
    childDateOfBirth: '2009-01-15',
    feeExemption: 'poor',
    linkedServices: 'permanent_residence',
  })
  const [residence] = await eventually(
    () => linkedOf(citizen, parent),
    ([one]) => one?.state === 'NEW',
    'the residence to be handed in',
  )
  expect(await readDossier(citizen, residence.id)).toMatchObject({ feesDue: true, payable: `${residence.id}-1` })
})

test('what was not ticked does not open', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await certificate(citizen, officer, {})
  await portal.event('dossier.completed.v1', parent.id)
  await portal.quiet()
  expect(await linkedOf(citizen, parent)).toEqual([])
})

test('a certificate taken back, and given again, is told to what it has opened: once each, whoever delivers what when', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await certificate(citizen, officer, { ...ticked, linkedServices: 'permanent_residence' })
  const [{ id }] = await eventually(
    () => linkedOf(citizen, parent),
    ([one]) => one?.state === 'NEW',
    'the residence to be handed in',
  )
  const stale = await readDossier(citizen, id)
  const decided = (await officer.get(`/api/v1/desk/dossiers/${parent.id}`)).body
  const corrected = await acted(officer, decided, 'correction', { reason: 'error-in-result', note: 'Sai tên mẹ' })
  await portal.event('dossier.opener-corrected.v1', id)
  await complete(officer, corrected)
  await portal.event('dossier.opener-completed.v1', id)

  const queue = 'permanent-residence-entry-openings'
  const told = [
    await portal.event('dossier.corrected.v1', parent.id),
    ...(await portal.events('dossier.completed.v1', parent.id)),
  ]
  expect(told).toHaveLength(3)
  for (const event of told) await portal.send(queue, JSON.stringify(event))
  await portal.quiet()

  const child = (await officer.get(`/api/v1/desk/dossiers/${id}`)).body
  expect(child).toMatchObject({
    state: 'NEW',
    revision: stale.revision + 2,
    linked: [{ id: parent.id, isOpener: true }],
  })
  expect(child.timeline.slice(1)).toMatchObject([
    { type: 'dossier.opener-corrected.v1', actor: 'system', agency: { en: expect.any(String) }, note: null },
    { type: 'dossier.opener-completed.v1', actor: 'system', reason: null },
  ])
  expect(child.timeline[1].reason).toMatchObject({ code: 'error-in-result' })
  expect(await portal.events('dossier.opened.v1', id)).toHaveLength(1)
  const { body: inbox } = await citizen.get('/api/v1/notices')
  const about = inbox.items.filter(({ dossierId }: { dossierId: string }) => dossierId === id)
  expect(about.map(({ kind }: { kind: string }) => kind)).toEqual([
    'dossier.opener-completed.v1',
    'dossier.opener-corrected.v1',
    'dossier.submitted.v1',
  ])
  expect(about[1].text.en).toContain(parent.code)
  await portal.mail(portal.people.citizen.email, new RegExp(`thu lại để sửa kết quả của hồ sơ ${parent.code}`))
  // Whoever had the page open before decides on what has been told since.
  expect((await act(officer, stale, 'reception')).body.code).toBe('revision-stale')
  expect((await acted(officer, child, 'reception')).state).toBe('RECEIVED')
})

test('on the desk of another agency a linked dossier is told by code, name, state and agency, and stays closed', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await certificate(citizen, officer, { ...ticked, linkedServices: 'permanent_residence' })
  const [{ id }] = await eventually(
    () => linkedOf(citizen, parent),
    ([one]) => one?.state === 'NEW',
    'the residence to be handed in',
  )
  await portal.quiet()
  // No service yet opens one at another agency: this one is moved to Hà Nội.
  const head = (await portal.items('dossiers')).find(({ pk, sk }) => /^P#/.test(`${pk}`) && `${sk}`.endsWith(`#${id}`))
  await portal.put('dossiers', { ...head, agency: 'prov-h26', desk: 'prov-h26' })
  const elsewhere = await portal.signIn(portal.people.otherOfficer)
  const { body: seen } = await elsewhere.get(`/api/v1/desk/dossiers/${id}`)
  const { code, agency, service: of } = await readDossier(citizen, parent.id)
  expect(seen.linked).toEqual([
    {
      ...{ id: parent.id, code, service: of.slug, sector: of.sector, name: of.name, state: 'COMPLETED' },
      ...{ agency, isOpener: true },
    },
  ])
  expect((await elsewhere.get(`/api/v1/desk/dossiers/${parent.id}`)).status).toBe(404)
  expect((await officer.get(`/api/v1/desk/dossiers/${parent.id}`)).body.linked).toMatchObject([
    { id, agency: { id: 'prov-h26' }, isOpener: false },
  ])
})

// Moves the clock on by a day: the last test.
test('what cannot be handed in any more waits as a draft of its owner alone, and once discarded is gone for good', async () => {
  const tomorrow = vietnamDay(new Date((await portal.now()).getTime() + 86_400_000))
  const tomorrowSix = `${Number(tomorrow.slice(0, 4)) - 6}${tomorrow.slice(4)}`
  const dossier = await filed(await portal.signIn(portal.people.citizen), {
    ...inTime,
    answers: {
      ...inTime.answers,
      childDateOfBirth: tomorrowSix,
      feeExemption: 'poor',
      linkedServices: 'health_insurance_under_6',
      careFacility: 'Trạm y tế phường Hạ Long',
    },
  })
  await portal.advance('P1D')
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await complete(officer, await acted(officer, dossier, 'reception'))
  const [draft] = await eventually(
    () => linkedOf(citizen, parent),
    (all) => all.length === 1,
    'the draft of the card',
  )
  expect(draft).toMatchObject({
    state: 'DRAFT',
    code: null,
    service: 'health-insurance-card-under-6',
    sector: 'health',
  })
  expect((await officer.get(`/api/v1/desk/dossiers/${parent.id}`)).body.linked).toEqual([])
  const path = `/api/v1/services/health/health-insurance-card-under-6/drafts/${draft.id}`
  expect((await citizen.get(path)).body.answers).toMatchObject({ childFullName: 'Trần Minh Anh' })

  const { data } = await portal.event('dossier.opened.v1', draft.id)
  expect(data).toMatchObject({ complete: false, openedBy: parent.id })
  await portal.mail(portal.people.citizen.email, new RegExp(`bản nháp.*${parent.code}`, 's'))

  // A draft is told to nobody but its owner, on its own page: that the result was taken back, then that it was corrected.
  expect((await citizen.get(path)).body.openedBy).toMatchObject({
    id: parent.id,
    state: 'COMPLETED',
    correctedAt: null,
  })
  const again = await acted(officer, parent, 'correction', { reason: 'wrong-file' })
  expect((await citizen.get(path)).body.openedBy).toMatchObject({ code: parent.code, state: 'IN_PROCESS' })
  await complete(officer, again)
  expect((await citizen.get(path)).body.openedBy).toMatchObject({
    state: 'COMPLETED',
    correctedAt: expect.stringMatching(/\+07:00$/),
  })
  await portal.quiet()
  expect(await portal.events('dossier.opener-corrected.v1', draft.id)).toEqual([])

  expect((await citizen.delete(path)).status).toBe(204)
  const event = JSON.stringify(await portal.event('dossier.completed.v1', parent.id))
  await portal.send('health-insurance-card-under-6-openings', event)
  await portal.quiet()
  expect(await linkedOf(citizen, parent)).toEqual([])
  expect((await citizen.get(path)).status).toBe(404)
})
