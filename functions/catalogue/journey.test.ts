import { beforeAll, describe, expect, test } from '@jest/globals'
import { acted } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { readDossier } from '../../test/filing.ts'
import { begin, discard, onChange, pastKeeping, publish, type Shown, save, wanted } from '../../test/keeping.ts'
import { portal } from '../../test/portal.ts'
import { filed } from '../../test/service-journey.ts'
import type { Session } from '../../test/session.ts'

const visitor = portal.visitor()
const renewal = '/api/v1/procedures/driving-licence-renewal'
const slug = 'international-driving-permit'

let writer: Session
let trade: Session
let office: Session
let citizen: Session
/** Sessions end with the day. */
async function signIn() {
  const { policeAdministrator, tradeAdministrator, administrator } = portal.people
  writer = await portal.signIn(policeAdministrator)
  trade = await portal.signIn(tradeAdministrator)
  office = await portal.signIn(administrator)
  citizen = await portal.signIn(portal.people.citizen)
}
beforeAll(signIn)

const codesOf = ({ faults }: Shown) => faults.map(({ pointer, code }) => `${pointer} ${code}`)
const slugsIn = async () => {
  const { body } = await visitor.get('/api/v1/procedures')
  return body.items.map((one: { slug: string }) => one.slug)
}

test('anybody reads a procedure, its versions and each of them, and is not sent what is known already', async () => {
  const { body: current, headers } = await visitor.get(renewal)
  expect(current).toMatchObject({ version: 1, status: 'published' })
  expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
  const again = await visitor.get(renewal, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
  expect(again).toMatchObject({ status: 304, body: '' })
  const { body: versions } = await visitor.get(`${renewal}/versions`)
  expect(versions.items).toEqual([expect.objectContaining({ version: 1, validFrom: '2025-03-01', inForce: true })])
  expect((await visitor.get(`${renewal}/versions/1`)).body).toEqual(current)
})

describe('a change of a record', () => {
  let one: Shown

  test('is begun once, by its agency or the Government Office, and found again by whoever repeats the request', async () => {
    const call = { key: 'begin-permit' }
    expect(await begin(trade, slug)).toMatchObject({ status: 404, body: { code: 'procedure-not-found' } })
    one = wanted(await writer.post('/api/v1/catalogue/changes', { slug }, call), 201)
    expect((await writer.post('/api/v1/catalogue/changes', { slug }, call)).body.revision).toBe(1)
    expect(await begin(writer, slug)).toMatchObject({ status: 409, body: { code: 'change-open' } })
    expect(one).toMatchObject({ state: 'draft', revision: 1, changed: ['validFrom'], faults: [] })
    expect((await trade.get(`/api/v1/catalogue/changes/${slug}`)).body.code).toBe('change-not-found')
    expect((await trade.get('/api/v1/catalogue/changes')).body.items).toEqual([])
    expect((await office.get('/api/v1/catalogue/changes')).body.items).toMatchObject([{ slug, state: 'draft' }])
  })

  test('that its service could not work with is told at once and cannot be submitted', async () => {
    const counterOnly = one.record.channels.filter(({ channel }) => channel !== 'online')
    const consultations = one.record.consultations.map((each) => ({ ...each, shares: ['shoeSize'] }))
    one = wanted(await save(writer, one, { channels: counterOnly, consultations, linked: [slug, 'no-such-procedure'] }))
    expect(codesOf(one)).toEqual([
      '/channels online-missing',
      '/consultations/0/shares/0 question-unknown',
      '/linked/1 procedure-unknown',
    ])
    const refused = await onChange(writer, one, 'submission')
    expect(refused).toMatchObject({ status: 422, body: { code: 'record-invalid' } })
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/channels', detail: 'Thiếu cách nộp trực tuyến' })
  })

  test('that claims days of another version is refused, and so is one of days that are over', async () => {
    const { body: current } = await visitor.get(`/api/v1/procedures/${slug}`)
    const { version: _, validFrom, ...content } = current
    one = wanted(await save(writer, one, { ...content, validFrom }))
    expect(codesOf(one)).toEqual(['/validFrom validity-overlaps', '/validFrom in-the-past'])
    one = wanted(await save(writer, one, { validFrom: '2026-01-01' }))
    expect(codesOf(one)).toEqual(['/validFrom in-the-past'])
  })

  test('is saved over what was seen, not over what somebody else has written meanwhile', async () => {
    expect(await save(writer, { ...one, revision: 1 })).toMatchObject({ status: 409, body: { code: 'revision-stale' } })
  })

  test('stays with its agency, unless the Government Office hands it over', async () => {
    const refused = await save(writer, one, { managedBy: 'moit' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'not-yours' }] } })
  })

  test('is returned with a reason, mended, and gone once it is discarded; each step is on record', async () => {
    const validFrom = (await portal.now()).toISOString().slice(0, 10)
    one = wanted(await save(writer, one, { validFrom: next(validFrom) }))
    one = wanted(await onChange(writer, one, 'submission'))
    expect(await save(writer, one)).toMatchObject({ status: 409, body: { code: 'change-not-at-step' } })
    expect(await onChange(writer, one, 'approval')).toMatchObject({ status: 403, body: { code: 'role-missing' } })
    const reason = 'Nêu nguồn của thời hạn giải quyết'
    one = wanted(await onChange(office, one, 'return', { reason }))
    expect((await writer.get(`/api/v1/catalogue/changes/${slug}`)).body).toMatchObject({ state: 'returned', reason })
    expect((await discard(writer, one)).status).toBe(204)
    const { body } = await writer.get(`/api/v1/catalogue/procedures/${slug}/steps`)
    const acts = body.items.map(({ act }: { act: string }) => act)
    expect(acts).toEqual(['discarded', 'returned', 'submitted', 'saved', 'saved', 'saved', 'saved', 'begun', 'seeded'])
    expect(body.items[1]).toMatchObject({ by: { agency: 'vpcp' }, reason })
    expect(body.items[6]).toMatchObject({ changed: ['channels', 'consultations', 'linked'], by: { agency: 'mps' } })
  })

  test('is never approved by whoever has written or submitted it', async () => {
    one = wanted(await begin(office, slug), 201)
    one = wanted(await onChange(office, one, 'submission'))
    expect(one.may.decide).toBe(false)
    expect(await onChange(office, one, 'approval')).toMatchObject({ status: 403, body: { code: 'change-own' } })
    one = wanted(await onChange(office, one, 'taking-back'))
    expect((await discard(office, one)).status).toBe(204)
  })
})

const next = (day: string) => new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10)

describe('a new version', () => {
  const permit = {
    service: { slug, sector: 'transport' },
    answers: {
      ...{ fullName: 'Nguyễn Thị Lan', personalNumber: '022185001234', dateOfBirth: '1985-03-08' },
      ...{ phone: '0912345678', province: 'prov-h49', commune: 'Phường Hạ Long', addressLine: 'Số 8, đường Lê Lợi' },
      ...{ currentLicenceNumber: '220185001234', expiryDate: '2029-03-08', passportNumber: 'C1234567' },
      resultDelivery: 'counter',
    },
    fees: [{ code: 'permit', amount: 135_000 }],
    mends: {},
  }
  const drafts = `/api/v1/services/transport/${slug}/drafts`

  async function begun() {
    const { body } = await citizen.post(drafts)
    return (await citizen.patch(`${drafts}/${body.id}`, { revision: body.revision, answers: permit.answers })).body
  }

  test('raises a fee and changes a deadline for what comes, and nothing of what was begun or filed', async () => {
    const { body: before } = await visitor.get(`/api/v1/procedures/${slug}`)
    const dossier = await filed(citizen, permit)
    const draft = await begun()
    const { version: _, ...content } = before
    const dearer = content.channels.map((one: typeof content.channels) => ({
      ...one,
      time: { value: 9, unit: 'working_days' },
      fees: one.fees.map((fee: object) => ({ ...fee, amount: { amount: 200_000, currency: 'VND' } })),
    }))
    const validFrom = vietnamDayOf(await portal.now())
    try {
      const { version } = await publish(writer, office, slug, { channels: dearer, validFrom })
      expect(version).toBe(before.version + 1)
      expect((await visitor.get(`/api/v1/procedures/${slug}`)).body).toMatchObject({ version, channels: dearer })
      expect((await visitor.get(`/api/v1/procedures/${slug}/versions/${before.version}`)).body).toEqual(before)
      const quoteOf = async (id: string) => (await citizen.get(`${drafts}/${id}/quote`)).body
      expect(await quoteOf(draft.id)).toMatchObject({ total: { amount: 135_000 }, due: { value: 5 } })
      expect(await quoteOf((await begun()).id)).toMatchObject({ total: { amount: 200_000 }, due: { value: 9 } })
      const officer = await portal.signIn(portal.people.officer)
      const received = await acted(officer, await readDossier(citizen, dossier.id), 'reception')
      expect(workingDays(received.receivedAt, received.dueAt)).toBeLessThan(9)
      expect((await readDossier(citizen, dossier.id)).dueAt).toBe(received.dueAt)
    } finally {
      // Others file for it too.
      await publish(writer, office, slug, { ...content, validFrom: vietnamDayOf(await portal.now(), 1) })
      await portal.advance('P1D')
      await pastKeeping()
      await signIn()
    }
    expect((await visitor.get(`/api/v1/procedures/${slug}`)).body).toMatchObject({ channels: content.channels })
  })
})

const vietnamDayOf = (at: Date, later = 0) =>
  new Date(at.getTime() + 7 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10)
const workingDays = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

describe('a procedure without a service', () => {
  const fresh = 'trade-fair-abroad'

  test('is new, told of, and cannot be filed online', async () => {
    const name = { vi: 'Tham gia hội chợ ở nước ngoài', en: 'Taking part in a trade fair abroad' }
    expect(await begin(trade, fresh)).toMatchObject({ status: 422, body: { code: 'record-invalid' } })
    let one: Shown = wanted(await begin(trade, fresh, { sector: 'trade', name }), 201)
    expect(codesOf(one)).toEqual(['/summary empty', '/result/name empty', '/agencies/decides empty'])
    one = wanted(
      await save(trade, one, { summary: name, result: { name }, agencies: { receives: name, decides: name } }),
    )
    one = wanted(await onChange(trade, one, 'submission'))
    expect(wanted(await onChange(office, one, 'approval'))).toMatchObject({ version: 1, level: 'information' })
    await pastKeeping()
    expect(await slugsIn()).toContain(fresh)
    expect((await visitor.get(`/api/v1/procedures/${fresh}`)).body).toMatchObject({ name, level: 'information' })
    expect(await pageWith(`${fresh}.html`, 'chưa nộp trực tuyến được')).toContain(name.vi)
    expect(await pageWith(`en/${fresh}.html`, 'cannot be filed online')).toContain(name.en)
  })

  test('is abolished: no longer found, still read by whoever has its address', async () => {
    const validFrom = vietnamDayOf(await portal.now(), 1)
    await publish(trade, office, fresh, { status: 'abolished', validFrom })
    expect(await slugsIn()).toContain(fresh)
    // Just after midnight in Vietnam, and past the next hour.
    await portal.advanceTo(`${validFrom}T00:05:00+07:00`)
    await portal.advance('PT1H1M')
    expect(await slugsIn()).not.toContain(fresh)
    expect((await visitor.get(`/api/v1/procedures/${fresh}`)).body).toMatchObject({ status: 'abolished' })
    await pageWith(`${fresh}.html`, 'đã bị bãi bỏ')
    await pageWith('sitemap.xml', `/procedures/en/${slug}.html</loc>`)
  })
})

/** A reading page, as soon as it says something. */
const pageWith = (path: string, text: string) =>
  eventually(
    async () => String((await visitor.get(`/procedures/${path}`)).body),
    (page) => page.includes(text),
    `${path} with “${text}”`,
  )
