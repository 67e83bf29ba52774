import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createClock } from '../../infra/local/clock.ts'
import { startFront } from '../../infra/local/front/front.ts'
import type { Behaviour, LaptopModel, RouteModel } from '../../infra/local/model.ts'
import { createRunner, type Runner } from '../../infra/local/runner/runner.ts'
import { scratchFolder } from '../scratch.ts'
import { bundle } from './bundle.ts'

const ISSUER = 'https://cognito-idp.ap-southeast-1.amazonaws.com/pool'
const clock = createClock()
const edge = (name: string) => readFileSync(new URL(`../../infra/edge/${name}`, import.meta.url), 'utf8')

const echo = bundle('echo', 'export const handler = async (event) => event')
/** Answers with whatever the body says. */
const says = bundle('says', 'export const handler = async ({ body }) => JSON.parse(body)')
const fails = bundle('fails', `export const handler = async () => { throw new Error('the secret reason') }`)

const route = (routeKey: string, fn = echo, authorizer: RouteModel['authorizer'] = null): RouteModel => ({
  routeKey,
  functionArn: fn.arn,
  payloadFormat: '2.0',
  authorizer,
})
const citizen = { issuer: ISSUER, audience: ['web'], scopes: [] }
const citizens = {
  id: 'citizens',
  endpoint: 'https://citizens.execute-api.ap-southeast-1.amazonaws.com',
  throttle: { routes: {} },
  routes: [
    route('GET /api/v1/health'),
    route('POST /api/v1/says', says),
    route('GET /api/v1/fails', fails),
    route('GET /api/v1/me', echo, citizen),
    route('GET /api/v1/desk', echo, { ...citizen, scopes: ['desk'] }),
    route('GET /api/v1/dossiers/{id}'),
    route('GET /api/v1/dossiers/mine'),
    route('ANY /api/v1/dossiers/{id}/{act+}'),
    route('PUT /api/v1/dossiers/{id}/result'),
  ],
}
const throttled = {
  ...citizens,
  id: 'throttled',
  routes: [route('GET /slow/one'), route('GET /slow/other'), route('GET /slow/free')],
  throttle: { rateLimit: 2, burstLimit: 3, routes: { 'GET /slow/free': { rateLimit: 100, burstLimit: 20 } } },
}
const partners = { ...citizens, id: 'partners', routes: [route('POST /api/v1/partners/banks/{bank}/notices')] }

const webDir = scratchFolder('web')
mkdirSync(join(webDir, 'assets'))
writeFileSync(join(webDir, 'index.html'), '<h1>Cổng dịch vụ công</h1>')
writeFileSync(join(webDir, 'assets/app-1f2e.js'), 'go()')
writeFileSync(join(webDir, '../outside.txt'), 'not for anyone')

const behaviour = (target: Behaviour['target'], code: string | null): Behaviour => ({
  target,
  originHeaders: target.kind === 'api' ? { 'x-origin-secret': 'of-the-origin' } : {},
  viewerRequestFunctionCode: code,
  responseHeaders: { 'content-security-policy': "default-src 'self'", 'x-content-type-options': 'nosniff' },
})
const distribution: LaptopModel['distribution'] = {
  defaultBehaviour: behaviour({ kind: 'bucket', assetDir: webDir }, edge('pages.js')),
  behaviours: [
    { ...behaviour({ kind: 'api', apiId: 'partners' }, null), pathPattern: '/api/v1/partners/*' },
    { ...behaviour({ kind: 'api', apiId: 'throttled' }, null), pathPattern: '/slow/*' },
    { ...behaviour({ kind: 'api', apiId: 'citizens' }, edge('session.js')), pathPattern: '/api/*' },
  ],
}

let runner: Runner
let front: Awaited<ReturnType<typeof startFront>>
let sign: (claims?: Record<string, unknown>, issuer?: string) => Promise<string>

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] }
  sign = (claims = {}, issuer = ISSUER) =>
    new SignJWT({ client_id: 'web', token_use: 'access', 'cognito:groups': ['officers', 'agency.h49'], ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime('15m')
      .setSubject('a-citizen')
      .sign(privateKey)
  runner = createRunner({ functions: [echo, says, fails], environmentFor: () => ({}), clock, log: () => {} })
  front = await startFront({
    model: { apis: [citizens, partners, throttled], distribution },
    runner,
    port: 0,
    clock,
    jwks,
  })
})

afterAll(async () => {
  await front?.close()
  await runner?.stop()
  clock.restore()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(front.url + path, { headers })
const event = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).json()
const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(front.url + path, {
    method: 'POST',
    body: body as string,
    headers: { 'content-type': 'application/json', origin: front.url, ...headers },
  })
const say = (answer: unknown) => post('/api/v1/says', JSON.stringify(answer))

test('the health check waits until everything is ready', async () => {
  expect((await get('/api/v1/health')).status).toBe(503)
  front.ready()
  expect((await get('/api/v1/health')).status).toBe(200)
})

test('the event has the shape of payload format 2.0', async () => {
  const headers = { cookie: '__Secure-refresh=r; theme=dark', 'accept-language': 'vi', 'x-origin-secret': 'guessed' }
  const found = await event('/api/v1/dossiers/h%C3%A0%20n%E1%BB%99i?tag=a&tag=b%20c&empty=', headers)
  expect(found).toMatchObject({
    version: '2.0',
    routeKey: 'GET /api/v1/dossiers/{id}',
    rawPath: '/api/v1/dossiers/hà nội',
    rawQueryString: expect.stringContaining('tag=a&tag=b%20c'),
    queryStringParameters: { tag: 'a,b c', empty: '' },
    pathParameters: { id: 'hà nội' },
    cookies: ['__Secure-refresh=r'],
    headers: { 'accept-language': 'vi', 'x-origin-secret': 'of-the-origin', 'x-forwarded-proto': 'https' },
    requestContext: {
      http: { method: 'GET', sourceIp: '127.0.0.1', protocol: 'HTTP/1.1' },
      stage: '$default',
      apiId: 'citizens',
      time: expect.stringMatching(/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
    },
    isBase64Encoded: false,
  })
  expect(found).not.toHaveProperty('body')
  expect(found.headers).not.toHaveProperty('cookie')
  expect(found.headers.host).toBe('citizens.execute-api.ap-southeast-1.amazonaws.com')
})

test.each([
  ['GET', '/api/v1/dossiers/mine', 'GET /api/v1/dossiers/mine'],
  ['GET', '/api/v1/dossiers/1', 'GET /api/v1/dossiers/{id}'],
  ['GET', '/api/v1/dossiers/1/result', 'ANY /api/v1/dossiers/{id}/{act+}'],
  ['PUT', '/api/v1/dossiers/1/result', 'PUT /api/v1/dossiers/{id}/result'],
  ['GET', '/api/v1/dossiers/1/a/b', 'ANY /api/v1/dossiers/{id}/{act+}'],
])('%s %s goes to the route %s', async (method, path, routeKey) => {
  const response = await fetch(front.url + path, { method, headers: { origin: front.url } })
  expect(await response.json()).toMatchObject({ routeKey })
})

test.each(['/api/v1/dossiers', '/api/v1/dossiers/', '/api/v1/nothing', '/api/v1/dossiers/%E0%A4%A'])(
  '%s is not found',
  async (path) => {
    const response = await get(path)
    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }])
  },
)

test('text bodies travel as text, others as base64', async () => {
  const bytes = Buffer.from([0xff, 0x00, 0x80])
  const binary = await post('/api/v1/partners/banks/b/notices', bytes, { 'content-type': 'application/octet-stream' })
  expect(await binary.json()).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true })
  const text = await post('/api/v1/partners/banks/b/notices', '{"số": 1}')
  expect(await text.json()).toMatchObject({ body: '{"số": 1}', isBase64Encoded: false, pathParameters: { bank: 'b' } })
})

test('the access cookie becomes the bearer token, and claims arrive as text', async () => {
  const found = await event('/api/v1/me', { cookie: `__Host-access=${await sign()}`, authorization: 'Bearer forged' })
  expect(found.requestContext.authorizer.jwt).toMatchObject({
    claims: { sub: 'a-citizen', 'cognito:groups': '[officers agency.h49]', exp: expect.stringMatching(/^\d+$/) },
    scopes: null,
  })
})

test.each([
  ['no token', async () => ''],
  ['a token that is none', async () => 'abc'],
  ['another pool', () => sign({}, 'https://elsewhere.example')],
  ['another client', () => sign({ client_id: 'other' })],
  ['a changed token', async () => (await sign()).replace(/.(?=[^.]{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))],
  ['no signature', async () => `${btoa('{"alg":"none"}')}.${(await sign()).split('.')[1]}.`],
])('%s is unauthorized', async (_, token) => {
  const response = await get('/api/v1/me', { cookie: `__Host-access=${await token()}` })
  expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }])
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
})

test('a token ends by the virtual clock', async () => {
  const cookie = `__Host-access=${await sign()}`
  expect((await get('/api/v1/me', { cookie })).status).toBe(200)
  clock.advance(16 * 60_000)
  expect((await get('/api/v1/me', { cookie })).status).toBe(401)
  expect((await get('/api/v1/me', { cookie: `__Host-access=${await sign()}` })).status).toBe(200)
})

test('a missing scope is forbidden', async () => {
  const at = async (scope: string) =>
    (await get('/api/v1/desk', { cookie: `__Host-access=${await sign({ scope })}` })).status
  expect([await at('profile'), await at('profile desk')]).toEqual([403, 200])
})

test("another site's form is turned away at the edge", async () => {
  const response = await post('/api/v1/says', '{}', { origin: 'https://evil.example' })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ code: 'origin-not-allowed' })
})

test('an answer is status, headers, cookies and body', async () => {
  const response = await say({
    statusCode: 201,
    headers: { Location: '/x', 'X-Count': 3, 'Content-Length': 9999 },
    cookies: ['a=1; Path=/', 'b=2'],
    body: Buffer.from('đã nhận').toString('base64'),
    isBase64Encoded: true,
  })
  expect([response.status, await response.text()]).toEqual([201, 'đã nhận'])
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2'])
  expect(response.headers.get('location')).toBe('/x')
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'")
})

test('an answer without a status is a JSON body, a senseless one an error', async () => {
  const bare = await say({ hello: 'there' })
  expect([bare.status, bare.headers.get('content-type'), await bare.json()]).toEqual([
    200,
    'application/json',
    { hello: 'there' },
  ])
  expect((await say({ statusCode: 'many' })).status).toBe(500)
  expect((await say({ statusCode: 204 })).status).toBe(204)
})

test('a failing function shows nothing of itself', async () => {
  const response = await get('/api/v1/fails')
  expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }])
})

test('headers and bodies have the limits of the cloud', async () => {
  expect((await get('/api/v1/health', { 'x-long': 'x'.repeat(10_300) })).status).toBe(431)
  expect((await post('/api/v1/partners/banks/b/notices', 'x'.repeat(6 * 1024 * 1024 + 1))).status).toBe(413)
})

test('a route lets through its burst and then its rate, whatever other routes do', async () => {
  const statuses = async (path: string, times: number) => {
    const answers = []
    for (let time = 0; time < times; time++) answers.push((await get(path)).status)
    return answers
  }
  // The clock stands still in between, or a slow machine would let more through.
  const still = Date.now
  const at = Date.now()
  Date.now = () => at
  try {
    expect(await statuses('/slow/one', 5)).toEqual([200, 200, 200, 429, 429])
    expect(await (await get('/slow/one')).json()).toEqual({ message: 'Too Many Requests' })
    expect(await statuses('/slow/other', 3)).toEqual([200, 200, 200])
    expect(await statuses('/slow/free', 20)).toEqual(Array(20).fill(200))
    Date.now = () => at + 1000
    expect(await statuses('/slow/one', 4)).toEqual([200, 200, 429, 429])
  } finally {
    Date.now = still
  }
})

test('every page of the web app is the same document, and hashed files are kept', async () => {
  const page = await get('/dossiers/123')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(await page.text()).toContain('Cổng dịch vụ công')
  const asset = await get('/assets/app-1f2e.js')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  const again = await get('/', { 'if-none-match': page.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test.each(['/assets/none.js', '/..%2foutside.txt', '/%2e%2e/outside.txt', '/a%00.txt'])(
  '%s is not served',
  async (path) => {
    expect((await get(path)).status).toBe(403)
  },
)

test('a port in use is said plainly', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const second = startFront({ model: { apis: [], distribution }, runner, port, clock, jwks: { keys: [] } })
  await expect(second).rejects.toThrow(`Port ${port} is in use`)
  await new Promise((resolve) => other.close(resolve))
})
