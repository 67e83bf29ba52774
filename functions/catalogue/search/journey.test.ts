import { describe, expect, test } from '@jest/globals'
import { vietnamDay } from '../../../shared/clock.ts'
import { portal } from '../../../test/portal.ts'

const visitor = portal.visitor()
const slugs = (items: { slug: string }[]) => items.map(({ slug }) => slug)

describe('search', () => {
  test('finds what is published, without diacritics and by an old term, and answers beside it', async () => {
    const { status, body } = await visitor.get('/api/v1/search?q=mat+bang+lai')
    expect(status).toBe(200)
    expect(slugs(body.items)[0]).toBe('driving-licence-renewal')
    expect(body.total).toBeGreaterThanOrEqual(body.items.length)
    const asked = await visitor.get('/api/v1/search?q=hang+A1+giay+kham+suc+khoe')
    expect(asked.body.answers[0].id).toBe('faq-010')
  })

  test('leads from a place that was merged to its successor', async () => {
    const { body } = await visitor.get('/api/v1/search?q=doi+bang+lai+hai+duong')
    expect(body.named).toMatchObject([{ id: 'prov-h23', now: { id: 'prov-h24', since: '2025-07-01' } }])
  })

  test('narrows by what it is told, and refuses an agency that never was', async () => {
    const { body } = await visitor.get('/api/v1/search?lifeEvent=vehicle&audience=citizen')
    expect(slugs(body.items)).toContain('driving-licence-renewal')
    expect(body.items.every((one: { lifeEvents: string[] }) => one.lifeEvents.includes('vehicle'))).toBe(true)
    expect(await visitor.get('/api/v1/search?agency=ministry-of-magic')).toMatchObject({
      status: 404,
      body: { code: 'agency-unknown' },
    })
    expect((await visitor.get('/api/v1/search?lifeEvent=none')).status).toBe(400)
    expect((await visitor.get(`/api/v1/search?q=${'a'.repeat(201)}`)).status).toBe(400)
  })

  test('its index goes to browsers gzipped, and not again while it is the same', async () => {
    const first = await visitor.get('/api/v1/search/index')
    expect(first).toMatchObject({ status: 200, body: { day: vietnamDay(await portal.now()) } })
    expect(first.headers.get('content-encoding')).toBe('gzip')
    expect(slugs(first.body.procedures)).toContain('driving-licence-renewal')
    const etag = first.headers.get('etag') ?? ''
    expect((await visitor.get('/api/v1/search/index', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

describe('places and agencies', () => {
  test.each([
    ['2025-06-30', 63],
    ['2025-07-01', 34],
  ])('on %s there are %i', async (on, count) => {
    const { body } = await visitor.get(`/api/v1/places?on=${on}`)
    expect(body.items).toHaveLength(count)
  })

  test('of the time before the portal nothing is known, and that is said', async () => {
    expect((await visitor.get('/api/v1/places?on=2019-12-08')).status).toBe(400)
  })

  test('one that was merged is kept under its old id, with who followed it', async () => {
    const { body } = await visitor.get('/api/v1/agencies/mot')
    expect(body).toMatchObject({ inForce: false, validTo: '2025-03-01', inCharge: { id: 'moc' } })
    const before = await visitor.get('/api/v1/agencies/mot?on=2025-02-28')
    expect(before.body).toMatchObject({ inForce: true, inCharge: { id: 'mot' } })
    expect((await visitor.get('/api/v1/agencies/prov-h29')).body.absorbed.map(({ id }: { id: string }) => id)).toEqual([
      'prov-h06',
      'prov-h09',
    ])
    expect((await visitor.get('/api/v1/agencies/none')).body).toMatchObject({ code: 'agency-unknown' })
  })
})
