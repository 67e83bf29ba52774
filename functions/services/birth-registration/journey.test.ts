import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../../shared/clock.ts'
import { acted, complete } from '../../../test/desk.ts'
import { eventually } from '../../../test/eventually.ts'
import { readDossier } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { filed, journeyOf, refusalOf } from '../../../test/service-journey.ts'
import type { Session } from '../../../test/session.ts'
import { service } from './service.ts'

const yesterday = vietnamDay(new Date((await portal.now()).getTime() - 86_400_000))

const birth = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    relationship: 'mother',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    childFullName: 'Trần Minh Anh',
    // More than 60 days ago: late.
    childDateOfBirth: '2025-01-15',
    childTimeOfBirth: '07:30',
    childGender: 'female',
    placeOfBirth: 'Bệnh viện Sản Nhi Quảng Ninh, phường Đại Yên, tỉnh Quảng Ninh',
    childEthnicity: '01',
    childNationality: 'Việt Nam',
    homeTown: 'Xã Yên Hưng, tỉnh Quảng Ninh',
    motherFullName: 'Nguyễn Thị Lan',
    motherPersonalNumber: '022185001234',
    motherDateOfBirth: '1985-03-08',
    motherEthnicity: '01',
    motherNationality: 'Việt Nam',
    motherAddress: 'Phường Hạ Long, tỉnh Quảng Ninh',
    fatherDeclared: 'yes',
    parentsMarried: 'yes',
    fatherFullName: 'Trần Văn Đức',
    fatherPersonalNumber: '022083004321',
    fatherDateOfBirth: '1983-07-21',
    fatherEthnicity: '02',
    fatherNationality: 'Việt Nam',
    fatherAddress: 'Phường Hạ Long, tỉnh Quảng Ninh',
    birthNoticeNumber: 'GCS-2025-0115',
    feeExemption: 'none',
    copies: '3',
    resultDelivery: 'electronic',
  },
  // Late, as the council sets it (8,000); three extracts, the first free: 2 × 8,000.
  fees: [
    { code: 'late-registration', amount: 8_000 },
    { code: 'extract', amount: 16_000 },
  ],
  mends: { homeTown: 'Phường Quảng Yên, tỉnh Quảng Ninh' },
  consulted: ['marriage', 'personal-number'],
}

const { copies: _, ...answers } = { ...birth.answers, childDateOfBirth: yesterday }
// In time: nothing is due, and the line says so.
const inTime = { ...birth, answers, fees: [{ code: 'registration', amount: 0 }] }

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

const ticked = {
  linkedServices: 'permanent_residence,health_insurance_under_6',
  householdHeadFullName: 'Trần Văn Đức',
  householdHeadPersonalNumber: '022083004321',
  relationshipToHead: 'con',
  careFacility: 'Trạm y tế phường Hạ Long',
}

/** A birth registration with its certificate, registered in time. */
async function certificate(citizen: Session, officer: Session, more: Record<string, string>) {
  const dossier = await filed(citizen, { ...inTime, answers: { ...answers, ...more } })
  return complete(officer, await acted(officer, dossier, 'reception'))
}

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

test('what was not ticked does not open', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const parent = await certificate(citizen, officer, {})
  await portal.event('dossier.completed.v1', parent.id)
  await portal.quiet()
  expect(await linkedOf(citizen, parent)).toEqual([])
})
