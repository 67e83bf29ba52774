import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { launch, phone } from '../browser/browser.ts'
import { signIn } from '../browser/people.ts'
import { copiedCheckout } from '../checkout.ts'
import { acted, complete } from '../desk.ts'
import { addServiceOfGuide } from '../every-service/guide.ts'
import { readDossier } from '../filing.ts'
import { type Portal, portalAt } from '../portal.ts'
import { scratchFolder } from '../scratch.ts'
import type { Answer, Session } from '../session.ts'
import { type RunningPortal, startPortal } from '../start-portal.ts'

const { folder, run } = copiedCheckout()
const tables = join(scratchFolder('tables'), 'tables.db')
const path = '/api/v1/services/culture/library-card'
const at = (file: string) => join(folder, 'functions/services/library-card', file)

function edit(from: string, to: string, changes: [string | RegExp, string][]): void {
  let text = readFileSync(at(from), 'utf8')
  for (const [before, after] of changes) {
    const edited = text.replace(before, after)
    if (edited === text) throw new Error(`${from} has nothing like ${before}`)
    text = edited
  }
  writeFileSync(at(to), text)
}

/** Version 2 asks where books are read, and takes fewer of them. */
function addVersion2(): void {
  edit('form.v1.ts', 'form.v2.ts', [
    ['formV1', 'formV2'],
    ['version: 1', 'version: 2'],
    ['whole(1, 50)', 'whole(1, 5)'],
    [
      'books: {',
      `readsAt: {
          kind: 'text',
          label: { vi: 'Đọc sách ở đâu', en: 'Where you read' },
          schema: line(2, 40),
          advice: { vi: 'Nhập từ 2 đến 40 ký tự', en: 'Enter 2 to 40 characters' },
          required: true,
        },
        books: {`,
    ],
  ])
  edit('service.ts', 'service.ts', [
    [
      "import { formV1 } from './form.v1.ts'",
      "import { formV1 } from './form.v1.ts'\nimport { formV2 } from './form.v2.ts'",
    ],
    ['{ 1: formV1 }', '{ 1: formV1, 2: formV2 }'],
  ])
}

const aside = scratchFolder('aside')
const filesOfVersion1 = ['form.v1.ts', 'form.v1.json', 'service.ts']

function dropVersion1(): void {
  writeFileSync(join(aside, 'service.ts'), readFileSync(at('service.ts')))
  edit('service.ts', 'service.ts', [
    [/import \{ formV1 \}.*\n/, ''],
    ['1: formV1, ', ''],
  ])
  for (const file of ['form.v1.ts', 'form.v1.json']) renameSync(at(file), join(aside, file))
}

function putBack(): void {
  for (const file of filesOfVersion1) renameSync(join(aside, file), at(file))
}

async function startOnSameTables(): Promise<RunningPortal> {
  process.env.DYNAMODB_FILE = tables
  try {
    return await startPortal(folder)
  } finally {
    delete process.env.DYNAMODB_FILE
  }
}

const answers = {
  fullName: 'Nguyễn Thị Lan',
  personalNumber: '022185001234',
  dateOfBirth: '1985-03-08',
  phone: '0912345678',
  province: 'prov-h49',
  commune: 'Phường Hạ Long',
  addressLine: 'Số 8, đường Lê Lợi',
  cardKind: 'electronic',
  books: '10',
  resultDelivery: 'electronic',
}

let running: RunningPortal
let portal: Portal
let citizen: Session
let officer: Session

async function begin(): Promise<void> {
  running = await startOnSameTables()
  portal = portalAt(running.ready)
  citizen = await portal.signIn(portal.people.citizen)
  officer = await portal.signIn(portal.people.officer)
}
afterAll(() => running.stop())

type Kept = Answer['body'] & { id: string; revision: number }

const begun = async (): Promise<Kept> => (await citizen.post(`${path}/drafts`)).body
const save = (draft: { id: string; revision: number }, given: Record<string, string>) =>
  citizen.patch(`${path}/drafts/${draft.id}`, { revision: draft.revision, answers: given })
const submit = ({ id, revision }: { id: string; revision: number }) =>
  citizen.post(`${path}/drafts/${id}/submission`, { revision })
const faultsOf = ({ body }: Answer) =>
  body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)
const dossiersKept = async () => {
  await portal.quiet()
  return Object.fromEntries((await portal.items('dossiers')).map((item) => [`${item.pk} ${item.sk}`, item] as const))
}

/** Made with version 1: one that is sent back, one that is not handed in, and one that stays so. */
let filed: Kept
let draft: Kept
let left: Kept

beforeAll(async () => {
  addServiceOfGuide(folder)
  run('infra/authoring/freeze.ts')
  await begin()
  const handedIn = await submit((await save(await begun(), answers)).body)
  expect(handedIn).toMatchObject({ status: 201, body: { state: 'NEW', form: { version: 1 } } })
  const received = await acted(officer, handedIn.body, 'reception')
  const items = [{ target: { kind: 'answer', name: 'books' }, reason: 'does-not-match' }]
  filed = await acted(officer, received, 'supplement-request', { items })
  draft = (await save(await begun(), answers)).body
  left = (await save(await begun(), { fullName: answers.fullName })).body
  await portal.quiet()
  await running.stop()

  addVersion2()
  expect(run('infra/authoring/freeze.ts')).toBe(
    'functions/services/library-card/form.v2.ts is frozen: from now on, a change of it is a new version beside it\n',
  )
  await begin()
}, 600_000)

describe('once version 2 is offered', () => {
  test('both are told, and a new draft begins with it', async () => {
    const { body: offered } = await portal.visitor().get(path)
    expect(offered.form.version).toBe(2)
    const { body: pinned } = await portal.visitor().get(`${path}?form=1`)
    expect(pinned.form.version).toBe(1)

    const fresh = await begun()
    expect(fresh.form).toEqual({ version: 2 })
    expect(faultsOf(await save(fresh, answers))).toEqual(['/answers/books invalid'])
    const { body: saved } = await save(fresh, { ...answers, books: '5' })
    expect(faultsOf(await submit(saved))).toEqual(['/answers/readsAt missing'])
    const { body: whole } = await save(saved, { readsAt: 'Ở nhà' })
    expect(await submit(whole)).toMatchObject({ status: 201, body: { form: { version: 2 } } })
  })

  test('a draft of version 1 has lost nothing, is asked nothing new, and is handed in', async () => {
    const { body: kept } = await citizen.get(`${path}/drafts/${draft.id}`)
    expect(kept).toEqual(draft)
    expect(faultsOf(await save(kept, { readsAt: 'Ở nhà' }))).toEqual(['/answers/readsAt unknown'])
    const { body: saved } = await save(kept, { books: '8' })
    expect((await citizen.get(`${path}/drafts/${draft.id}/quote`)).body.missing).toEqual([])
    expect(await submit(saved)).toMatchObject({
      status: 201,
      body: { form: { version: 1 }, answers: { ...answers, books: '8' } },
    })
  })

  test('on screen, too, a draft of version 1 goes on with its questions', async () => {
    const browser = await launch()
    try {
      const page = await (await browser.newContext({ ...phone, baseURL: portal.url })).newPage()
      await signIn(page, portal.people.citizen, `/services/library-card/drafts/${left.id}/card`)
      await page.getByLabel('Số sách muốn mượn cùng lúc').waitFor()
      expect(await page.getByLabel('Đọc sách ở đâu').count()).toBe(0)
      const fresh = await begun()
      await page.goto(`/services/library-card/drafts/${fresh.id}/card`)
      await page.getByLabel('Đọc sách ở đâu').waitFor()
      expect((await citizen.delete(`${path}/drafts/${fresh.id}`)).status).toBe(204)
    } finally {
      await browser.close()
    }
  })

  test('a dossier of version 1 is read, mended and decided by it', async () => {
    const seen = await readDossier(citizen, filed.id)
    expect(seen).toMatchObject({ form: { version: 1 }, answers, state: 'SUPPLEMENT_REQUESTED' })
    const supplement = (given: object) =>
      citizen.post(`${path}/dossiers/${filed.id}/supplement`, { revision: seen.revision, answers: given })
    expect((await supplement({ books: '9', readsAt: 'Ở nhà' })).status).toBe(422)
    const mended = await supplement({ books: '9' })
    expect(mended).toMatchObject({ status: 200, body: { state: 'IN_PROCESS', form: { version: 1 } } })
    expect(mended.body.answers).toEqual({ ...answers, books: '9' })
    await complete(officer, mended.body)
    expect((await citizen.get(`/api/v1/dossiers/${filed.id}/result`)).status).toBe(200)
    expect(await readDossier(citizen, filed.id)).toMatchObject({ state: 'RETURNED', form: { version: 1 } })
  })
})

test('version 1 cannot be dropped while something made with it is kept, and nothing is changed by trying', async () => {
  const before = await dossiersKept()
  await running.stop()

  dropVersion1()
  await expect(startOnSameTables()).rejects.toThrow(
    'version 1 of the form of library-card has gone, and 1 open dossier, 1 concluded dossier and 1 draft made with it ' +
      'could not be read. Put form.v1.ts and form.v1.json back into functions/services/library-card',
  )

  putBack()
  await begin()
  expect(await dossiersKept()).toEqual(before)
  expect(await readDossier(citizen, draft.id)).toMatchObject({ form: { version: 1 }, answers: { books: '8' } })
  expect((await citizen.get(`${path}/drafts/${left.id}`)).body).toEqual(left)
}, 600_000)
