import { beforeEach, expect, test } from '@jest/globals'
import type { EdgeRequest, Reply } from './exchange.ts'
import { sharedAnswers } from './shared-answers.ts'

const shared = { query: ['q'], headers: [], passedOn: [], seconds: { least: 0, otherwise: 0, most: 86_400 } }

let now: number
/** What the origin was asked, each time with the ETag that the edge had. */
let asked: (string | undefined)[]
let origin: () => Reply | Promise<Reply>
let edge: ReturnType<typeof sharedAnswers>
beforeEach(() => {
  now = 0
  asked = []
  origin = () => says('one')
  edge = sharedAnswers(() => now)
})

const says = (body: string, cache = 'public, max-age=20, stale-while-revalidate=10, stale-if-error=100'): Reply => ({
  status: 200,
  headers: { etag: `"${body}"`, 'cache-control': cache, 'content-type': 'application/json' },
  body,
})
const request = (over: Partial<EdgeRequest> = {}): EdgeRequest => ({
  ...{ id: 'id', method: 'GET', path: '/api/v1/things', query: 'q=a', headers: {}, cookies: [] },
  ...{ body: Buffer.alloc(0), ip: '203.0.113.7' },
  ...over,
})
const get = async (over: Partial<EdgeRequest> = {}) => {
  const { status, headers, body } = await edge(request(over), shared, async (etag) => {
    asked.push(etag)
    return origin()
  })
  return { status, body, cache: headers['x-cache'], age: headers.age }
}
const cacheAfter = async (seconds: number) => {
  now += seconds * 1000
  return (await get()).cache
}

test('the first is asked for, others have it, with its age', async () => {
  expect(await get()).toEqual({ status: 200, body: 'one', cache: 'Miss from cloudfront', age: undefined })
  now += 7_900
  expect(await get()).toEqual({ status: 200, body: 'one', cache: 'Hit from cloudfront', age: '7' })
  expect(asked).toEqual([undefined])
})

test('another path, query or encoding is another answer', async () => {
  await get()
  for (const over of [{ path: '/api/v1/others' }, { query: 'q=b' }, { headers: { 'accept-encoding': 'gzip, br' } }])
    expect((await get(over)).cache).toBe('Miss from cloudfront')
  expect((await get({ headers: { 'accept-encoding': 'br;q=1, gzip' } })).cache).toBe('Hit from cloudfront')
})

test('whoever has it is told so and nothing else', async () => {
  const known = { headers: { 'if-none-match': 'W/"one"' } }
  expect(await get(known)).toMatchObject({ status: 304, body: '', cache: 'Miss from cloudfront' })
  expect(await get(known)).toMatchObject({ status: 304, body: '', cache: 'Hit from cloudfront' })
  expect(await get({ headers: { 'if-none-match': '"two"' } })).toMatchObject({ status: 200, body: 'one' })
})

test('one that is old is asked about by its ETag, and kept on when it still is the answer', async () => {
  await get()
  origin = () => ({
    ...says('one'),
    status: 304,
    headers: { ...says('one').headers, 'content-type': 'text/plain' },
    body: '',
  })
  expect(await cacheAfter(31)).toBe('RefreshHit from cloudfront')
  expect(await cacheAfter(19)).toBe('Hit from cloudfront')
  expect(await get()).toMatchObject({ status: 200, body: 'one' })
  expect(asked).toEqual([undefined, '"one"'])
})

test('one that is a little old is given while a newer one is fetched', async () => {
  await get()
  origin = () => says('two')
  expect(await cacheAfter(25)).toBe('Hit from cloudfront')
  await Promise.resolve()
  expect(await get()).toMatchObject({ body: 'two', cache: 'Hit from cloudfront', age: '0' })
})

test('while the origin fails, one that is old is given for as long as it says', async () => {
  await get()
  origin = () => ({ status: 500, headers: {}, body: 'broken' })
  expect(await cacheAfter(119)).toBe('Hit from cloudfront')
  expect(await cacheAfter(1)).toBe('Error from cloudfront')
})

test.each([
  ['a refusal', { ...says('no'), status: 404 }, 'Error'],
  ['what nobody may keep', says('mine', 'no-store'), 'Miss'],
])('%s is asked for by each', async (_, reply, how) => {
  origin = () => reply
  expect((await get()).cache).toBe(`${how} from cloudfront`)
  expect((await get()).cache).toBe(`${how} from cloudfront`)
  expect(asked).toHaveLength(2)
})

test('many at the same moment are one request, unless nobody may keep the answer', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>()
  origin = () => promise
  const many = Promise.all(Array.from({ length: 5 }, () => get()))
  resolve(says('one'))
  expect(new Set((await many).map(({ body }) => body))).toEqual(new Set(['one']))
  expect(asked).toHaveLength(1)

  let count = 0
  origin = async () => says(String(++count), 'private')
  const own = await Promise.all(Array.from({ length: 5 }, () => get({ path: '/api/v1/own' })))
  expect(new Set(own.map(({ body }) => body)).size).toBe(5)
})
