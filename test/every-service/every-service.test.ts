import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { copiedCheckout } from '../checkout.ts'
import { portalAt } from '../portal.ts'
import { startPortal } from '../start-portal.ts'
import { addServiceOfGuide } from './guide.ts'
import { begun, makePilot, pilot, pilotPath, renewed } from './pilot.ts'

const { folder: checkout, run: inCheckout } = copiedCheckout()

const said = inCheckout(
  'infra/authoring/new-service.ts',
  'reading-room',
  'culture',
  'Cấp thẻ phòng đọc',
  'Reading room',
)
inCheckout('infra/authoring/new-service.ts', 'library-card', 'culture')
addServiceOfGuide(checkout)
const begins = makePilot(checkout, () => inCheckout('infra/authoring/new-service.ts', pilot, 'culture'))

// Before the tests are told: the journeys of the new folders are tests of their own, and find their portal here.
const running = await startPortal(checkout)
afterAll(() => running.stop())
process.env.RUNNING_PORTAL = JSON.stringify(running.ready)
const portal = portalAt(running.ready)

// Each with what its folder says about itself: from the form to the result, and its own refusals.
for (const slug of ['reading-room', 'library-card'])
  await import(join(checkout, `functions/services/${slug}/journey.test.ts`))

test('new folders are services that people find, in the words of their records', async () => {
  const { body } = await portal.visitor().get('/api/v1/procedures')
  const found = body.items.filter(({ sector }: { sector: string }) => sector === 'culture')
  expect(found.map(({ slug, name }: { slug: string; name: unknown }) => [slug, name])).toEqual([
    ['library-card', { vi: 'Cấp thẻ thư viện', en: 'Library card' }],
    [pilot, expect.anything()],
    ['reading-room', { vi: 'Cấp thẻ phòng đọc', en: 'Reading room' }],
  ])
})

test('a new folder is in the API document', async () => {
  const { body } = await portal.visitor().get('/api/v1/openapi.json')
  expect(Object.keys(body.paths)).toContain('/api/v1/services/culture/reading-room/drafts/{id}/submission')
})

test('a pilot takes dossiers where it is open, says where that is, and widens by itself when the day comes', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const here = await begun(citizen, 'prov-h26')
  expect(here.saved.status).toBe(200)
  expect(await here.submit()).toMatchObject({ status: 201, body: { agency: { id: 'prov-h26' } } })

  const there = await begun(citizen, 'prov-h49')
  expect(there.saved).toMatchObject({
    status: 422,
    body: {
      code: 'not-open-here',
      detail: expect.stringContaining('mở tại: Thành phố Hà Nội; Tỉnh Quảng Ninh (từ '),
      errors: [{ pointer: '/answers/province', code: 'not-open-here' }],
    },
  })
  const { body: found } = await portal.visitor().get('/api/v1/search?place=prov-h49&sector=culture')
  expect(found.items.map(({ slug }: { slug: string }) => slug)).toEqual(['library-card', 'reading-room'])

  await portal.advanceTo(`${begins}T02:00:00Z`)
  const later = await portal.signIn(portal.people.citizen)
  const saved = await renewed(later, there.id, 'prov-h49')
  expect(saved.status).toBe(200)
  const path = `${pilotPath}/drafts/${there.id}/submission`
  expect((await later.post(path, { revision: saved.body.revision })).status).toBe(201)
})

test('the files of both are as the project wants its files', () => {
  const include = ['reading-room', 'library-card'].map((slug) => `functions/services/${slug}`)
  writeFileSync(join(checkout, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include }))
  inCheckout('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.new.json')
  inCheckout('node_modules/@biomejs/biome/bin/biome', 'check', ...include)
})

test('what the command says to do next can be done', () => {
  const files = [...said.matchAll(/^ +\d\. (\S+\.(?:ts|json))/gm)].map(([, file = '']) => file)
  expect(files).toEqual(['procedure.json', 'form.v1.ts', 'service.ts', 'journey.test.ts'])
  expect(files.filter((file) => !existsSync(join(checkout, 'functions/services/reading-room', file)))).toEqual([])
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect([...said.matchAll(/npm run ([\w-]+)/g)].filter(([, script = '']) => !scripts[script])).toEqual([])
})

test('what is there already is left alone, and so is what is no name of a folder', () => {
  const refused = (...words: string[]) => expect(() => inCheckout('infra/authoring/new-service.ts', ...words)).toThrow
  const before = readFileSync(join(checkout, 'functions/services/library-card/service.ts'), 'utf8')
  refused('library-card', 'culture')('library-card is there already')
  refused('Library card', 'culture')('is no slug')
  refused('../escape', 'culture')('is no slug')
  refused('another-card', 'Văn hóa')('is no sector')
  expect(readFileSync(join(checkout, 'functions/services/library-card/service.ts'), 'utf8')).toBe(before)
})

test('a form is frozen once, and a release is not overwritten', () => {
  const kept = join(checkout, 'functions/services/reading-room/form.v1.json')
  expect(inCheckout('infra/authoring/freeze.ts')).toContain('functions/services/reading-room/form.v1.ts is frozen')
  const released = readFileSync(kept, 'utf8')
  expect(JSON.parse(released)).toMatchObject({ version: 1 })
  expect(inCheckout('infra/authoring/freeze.ts')).toBe('')
  expect(readFileSync(kept, 'utf8')).toBe(released)
})
