import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { draftOf, file } from '../filing.ts'
import { type Portal, portalAt } from '../portal.ts'
import { scratchFolder } from '../scratch.ts'
import { type RunningPortal, startPortal } from '../start-portal.ts'
import { addServiceOfGuide } from './guide.ts'

const servicePath = '/api/v1/services/culture/library-card'
const answers = {
  fullName: 'Lê Văn Đạt',
  personalNumber: '001087123456',
  province: 'prov-h26',
  cardKind: 'electronic',
}

const checkout = scratchFolder('checkout')
let running: RunningPortal
let portal: Portal

const filesOfThisTree = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(path))

beforeAll(async () => {
  for (const path of filesOfThisTree()) cpSync(path, join(checkout, path))
  if (existsSync('build')) cpSync('build', join(checkout, 'build'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'))
  addServiceOfGuide(checkout)
  running = await startPortal(checkout)
  portal = portalAt(running.ready)
})

afterAll(async () => {
  await running?.stop()
})

test('a new folder is a service that people find', async () => {
  const { body } = await portal.visitor().get('/api/v1/procedures')
  expect(body.items.map(({ slug }: { slug: string }) => slug)).toContain('library-card')
})

test('a new folder is a service that takes a dossier, and its agency has it on the desk', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await file(citizen, answers, servicePath)
  expect(dossier).toMatchObject({ state: 'NEW', feesDue: false, agency: { id: 'prov-h26' } })
  const officer = await portal.signIn(portal.people.otherOfficer)
  const { body: queue } = await officer.get('/api/v1/desk/dossiers')
  expect(queue.items.map(({ code }: { code: string }) => code)).toContain(dossier.code)
})

test('a new folder has rules and fees of its own', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const plastic = { ...answers, cardKind: 'plastic', deliveryAddress: 'Số 8, đường Lê Lợi' }
  const { id, revision } = await draftOf(citizen, plastic, servicePath)
  const submission = await citizen.post(`${servicePath}/drafts/${id}/submission`, { revision })
  expect(submission).toMatchObject({ status: 403, body: { code: 'not-entitled' } })
  const elsewhere = await file(citizen, { ...plastic, province: 'prov-h49' }, servicePath)
  expect(elsewhere).toMatchObject({ feesDue: true, obligationIds: [expect.any(String)] })
})

test('a new folder is in the API document', async () => {
  const { body } = await portal.visitor().get('/api/v1/openapi.json')
  expect(Object.keys(body.paths)).toContain(`${servicePath}/drafts/{id}/submission`)
})
