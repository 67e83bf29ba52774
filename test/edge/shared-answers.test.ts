import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { vietnamDay } from '../../shared/clock.ts'
import { portal } from '../portal.ts'

type Operation = { 'x-kept'?: object }
const { paths } = JSON.parse(readFileSync('build/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
}

const slug = 'driving-licence-renewal'
const values: Record<string, string> = { slug, version: '1', id: 'moc' }
/** Every route whose answer is kept for everybody, as one asks for it. */
const kept = Object.entries(paths)
  .filter(([, { get }]) => get?.['x-kept'])
  .map(([path]) => path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''))

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(portal.url + path, { method, headers })
const cacheOf = async (path: string, headers?: Record<string, string>) =>
  (await ask(path, headers)).headers.get('x-cache')
/** A question that nobody has asked: what the edge has of others is not in the way. */
const asNew = (path: string) => `${path}${path.includes('?') ? '&' : '?'}q=${randomUUID()}`
const search = '/api/v1/search?audience=citizen'

/** In the middle of a day, so that none of these ends within a test. */
beforeAll(async () => {
  const now = await portal.now()
  const noon = Date.parse(`${vietnamDay(now)}T12:00:00+07:00`)
  await portal.advanceTo(new Date(noon > now.getTime() ? noon : noon + 86_400_000))
})

test('the reads that say the same to everybody are kept', () => {
  expect(kept.sort()).toEqual([
    '/api/v1/agencies',
    '/api/v1/agencies/moc',
    '/api/v1/faq',
    '/api/v1/payments/banks',
    '/api/v1/places',
    '/api/v1/procedures',
    `/api/v1/procedures/${slug}`,
    `/api/v1/procedures/${slug}/versions`,
    `/api/v1/procedures/${slug}/versions/1`,
    '/api/v1/receipt-keys',
    '/api/v1/search',
    '/api/v1/search/index',
    '/api/v1/withdrawal-reasons',
  ])
})

describe.each(kept)('%s', (path) => {
  test('comes from the edge the second time, the same for everybody, and is not sent to whoever has it', async () => {
    const first = await ask(path)
    const etag = first.headers.get('etag') ?? ''
    expect(first.status).toBe(200)
    expect(etag).not.toBe('')
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=[1-9]/)
    const theirs = {
      cookie: '__Host-access=token; portal-signed-in=1',
      authorization: 'Bearer token',
      'accept-language': 'en',
    }
    const second = await ask(path, { ...theirs, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` })
    expect(second.headers.get('x-cache')).toBe('Hit from cloudfront')
    expect(second.headers.get('age')).toMatch(/^\d+$/)
    expect(await second.text()).toBe(await first.text())
    for (const personal of ['set-cookie', 'ratelimit', 'ratelimit-policy', 'apigw-requestid', 'vary'])
      expect({ personal, said: [first, second].map(({ headers }) => headers.get(personal)) }).toEqual({
        personal,
        said: [null, null],
      })
    const known = await ask(path, { 'if-none-match': etag })
    expect([known.status, await known.text(), known.headers.get('x-cache')]).toEqual([304, '', 'Hit from cloudfront'])
  })
})

test('whoever asks, with whatever cookies, tokens and headers, gets the bytes that a stranger got', async () => {
  const token = fc.stringMatching(/^[A-Za-z0-9._-]{1,60}$/)
  const headers = fc.record(
    {
      cookie: token.map((value) => `__Host-access=${value}; __Secure-refresh=${value}`),
      authorization: token.map((value) => `Bearer ${value}`),
      'accept-language': fc.constantFrom('en', 'vi', 'fr;q=0.5'),
      'x-forwarded-for': fc.ipV4(),
      'x-viewer-address': fc.ipV4(),
      'user-agent': token,
      origin: fc.webUrl(),
      'cache-control': fc.constantFrom('no-cache', 'no-store', 'max-age=0'),
      'x-origin-secret': token,
    },
    { requiredKeys: [] },
  )
  const known = asNew(search)
  const wanted = await (await ask(known)).text()
  await fc.assert(
    fc.asyncProperty(headers, fc.boolean(), async (given, isNew) => {
      // The one who asks first leaves nothing of themselves to those who come after.
      const path = isNew ? asNew(search) : known
      const first = await ask(path, given)
      const [mine, other] = [await first.text(), await (await ask(path)).text()]
      expect(other).toBe(mine)
      if (!isNew) expect(mine).toBe(wanted)
      expect(first.headers.get('x-cache')).toBe(isNew ? 'Miss from cloudfront' : 'Hit from cloudfront')
    }),
    { numRuns: 30 },
  )
})

test('what a route does not know is no part of the question, and the order of the rest neither', async () => {
  const path = asNew(search)
  await ask(path)
  expect(await cacheOf(`${path}&utm_source=mail&token=secret`)).toBe('Hit from cloudfront')
  const [base = '', query = ''] = path.split('?')
  expect(await cacheOf(`${base}?${query.split('&').reverse().join('&')}`)).toBe('Hit from cloudfront')
  expect(await cacheOf(`${path}&place=prov-h49`)).toBe('Miss from cloudfront')
})

test('a refusal is each one’s own, with the id of their request and in their language', async () => {
  const path = '/api/v1/procedures/none-of-this-name'
  const refused = async (id: string, language: string) => {
    const answer = await ask(path, {
      traceparent: `00-${id.repeat(32)}-${'b'.repeat(16)}-01`,
      'accept-language': language,
    })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    return { from: answer.headers.get('x-cache'), ...((await answer.json()) as { requestId: string; title: string }) }
  }
  const [mine, theirs] = [await refused('a', 'vi'), await refused('c', 'en')]
  expect([mine.from, theirs.from]).toEqual(['Error from cloudfront', 'Error from cloudfront'])
  expect([mine.requestId, theirs.requestId]).toEqual(['a'.repeat(32), 'c'.repeat(32)])
  expect(mine.title).not.toBe(theirs.title)
})

test('what is one person’s is never kept, and only reading is let through where answers are kept', async () => {
  const [citizen, other] = await Promise.all([
    portal.signIn(portal.people.citizen),
    portal.signIn(portal.people.otherCitizen),
  ])
  const me = '/api/v1/identity/me'
  const answers = [await citizen.get(me), await citizen.get(me), await other.get(me), await portal.visitor().get(me)]
  expect(answers.map(({ headers }) => headers.get('x-cache'))).toEqual([
    ...Array(3).fill('Miss from cloudfront'),
    'Error from cloudfront',
  ])
  expect(answers[0]?.body).toEqual(answers[1]?.body)
  expect(answers[0]?.body).not.toEqual(answers[2]?.body)
  const changed = await ask('/api/v1/procedures', { origin: portal.url }, 'DELETE')
  expect([changed.status, changed.headers.get('x-frame-options')]).toEqual([403, 'DENY'])
})

test('a question that is kept is counted for nobody; one that is not still is', async () => {
  const standing = async (path: string, headers = {}) => (await ask(path, headers)).headers.get('ratelimit')
  expect(await standing(asNew(search))).toBeNull()
  const vote = await fetch(`${portal.url}/api/v1/faq/views`, {
    method: 'POST',
    headers: { origin: portal.url, 'content-type': 'application/json' },
    body: '{"ids":["faq-001"]}',
  })
  expect(vote.headers.get('ratelimit')).toMatch(/^"address";r=/)
})

test('it ends with the day in Vietnam: no answer of yesterday is shown today', async () => {
  const places = '/api/v1/places'
  const midnight = Date.parse(`${vietnamDay(await portal.now())}T00:00:00+07:00`) + 86_400_000
  await portal.advanceTo(new Date(midnight - 120_000))
  const before = await ask(places)
  const seconds = Number(/max-age=(\d+)/.exec(before.headers.get('cache-control') ?? '')?.[1])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(90)
  const today = ((await before.json()) as { on: string }).on
  await portal.advanceTo(new Date(midnight + 1000))
  const after = await ask(places)
  expect(after.headers.get('x-cache')).not.toBe('Hit from cloudfront')
  expect(((await after.json()) as { on: string }).on > today).toBe(true)
})
