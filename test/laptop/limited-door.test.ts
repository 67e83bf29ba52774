import { readFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { bundling } from '../../infra/building/bundle-functions.ts'
import { createClock } from '../../infra/local/clock.ts'
import { startDynamodb } from '../../infra/local/engines/dynoxide.ts'
import { startFront } from '../../infra/local/front/front.ts'
import type { Behaviour, FunctionModel } from '../../infra/local/model.ts'
import { createRunner, type Runner } from '../../infra/local/runner/runner.ts'
import { eventually } from '../eventually.ts'
import { bundle } from './bundle.ts'

const window = 15 * 60_000
const clock = createClock()
const edge = readFileSync(new URL('../../infra/edge/session.js', import.meta.url), 'utf8')
const said: string[] = []
const region = 'ap-southeast-1'
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }

/** A door of the portal's own engine, some of whose routes are limited to three. */
const source = `
  import * as z from 'zod'
  import { limitedHttp } from './shared/http/limited-http.ts'
  const route = (path, more) => ({
    method: 'POST', path, access: 'open', summary: { vi: '', en: '' }, body: z.strictObject({ email: z.string() }),
    reply: null, status: 204, ...more,
  })
  const limits = (...pers) => ({ limits: pers.map((per) => ({ per, most: 3, within: 'PT15M' })) })
  const routes = {
    free: route('/api/v1/free'),
    address: route('/api/v1/address', limits('address')),
    account: route('/api/v1/account', limits('account', 'address')),
  }
  const nothing = async () => undefined
  export const handler = limitedHttp(routes, { free: nothing, address: nothing, account: nothing })
`

let dynamodb: Awaited<ReturnType<typeof startDynamodb>>
let runner: Runner
let silent: Server
const fronts: Record<string, Awaited<ReturnType<typeof startFront>>> = {}

async function door(name: string): Promise<FunctionModel> {
  const { outputFiles } = await build({
    ...bundling,
    stdin: { contents: source, resolveDir: process.cwd() },
    write: false,
    sourcemap: false,
  })
  return bundle(name, outputFiles[0]?.text ?? '', { timeoutSeconds: 20 })
}

async function frontBefore(fn: FunctionModel, secret: string | null) {
  const behaviour: Behaviour = {
    target: { kind: 'api', apiId: 'api' },
    originHeaders: secret === null ? {} : { 'x-origin-secret': secret },
    viewerRequestFunctionCode: edge,
    responseHeaders: {},
  }
  const routes = ['free', 'address', 'account'].map((path) => ({
    routeKey: `POST /api/v1/${path}`,
    functionArn: fn.arn,
    payloadFormat: '2.0' as const,
    authorizer: null,
  }))
  const apis = [{ id: 'api', endpoint: 'https://api.example', throttle: { routes: {} }, routes }]
  const distribution = { defaultBehaviour: behaviour, behaviours: [] }
  return startFront({ model: { apis, distribution }, runner, port: 0, clock, jwks: { keys: [] } })
}

beforeAll(async () => {
  dynamodb = await startDynamodb()
  silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const client = new DynamoDBClient({ endpoint: dynamodb.url, region, credentials })
  await client.send(
    new CreateTableCommand({
      TableName: 'limits',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  )
  client.destroy()
  const { port } = silent.address() as { port: number }
  const endpoints: Record<string, string> = {
    counting: dynamodb.url,
    silent: `http://127.0.0.1:${port}`,
    gone: 'http://127.0.0.1:9',
  }
  const functions = await Promise.all(Object.keys(endpoints).map(door))
  const environmentFor = ({ name }: FunctionModel) => ({
    ORIGIN_SECRETS: 'first second',
    LIMITS_TABLE: 'limits',
    LIMITS_KEY: 'key',
    LIMITS_TIMES: '1',
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints[name] ?? '',
  })
  runner = createRunner({ functions, environmentFor, clock, log: (_, line) => void said.push(line) })
  const [counting, ,] = functions as [FunctionModel, FunctionModel, FunctionModel]
  fronts.first = await frontBefore(counting, 'first')
  fronts.second = await frontBefore(counting, 'second')
  fronts.retired = await frontBefore(counting, 'third')
  fronts.bare = await frontBefore(counting, null)
  fronts.silent = await frontBefore(functions[1] as FunctionModel, 'first')
  fronts.gone = await frontBefore(functions[2] as FunctionModel, 'first')
})

afterAll(async () => {
  await Promise.all(Object.values(fronts).map((one) => one.close()))
  await runner?.stop()
  await dynamodb?.stop()
  silent?.closeAllConnections()
  silent?.close()
  clock.restore()
})

type Ask = { front?: string; from?: string; email?: string; headers?: Record<string, string> }
type Answer = { status: number; headers: Record<string, string>; body: { code?: string; detail?: string } }

/** Asks from an address of this machine: all of 127.0.0.0/8 is its own. */
const ask = (path: string, { front = 'first', from = '127.0.0.1', email = 'an@example.vn', headers = {} }: Ask = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const url = fronts[front]?.url ?? ''
    const options = {
      method: 'POST',
      localAddress: from,
      family: 4,
      headers: { origin: url, 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    }
    request(`${url}/api/v1/${path}`, options, async (answer) => {
      const text = Buffer.concat(await Array.fromAsync(answer as AsyncIterable<Buffer>)).toString()
      const told = answer.headers as Record<string, string>
      resolve({ status: answer.statusCode ?? 0, headers: told, body: text ? JSON.parse(text) : {} })
    })
      .on('error', reject)
      .end(JSON.stringify({ email }))
  })
const statuses = async (times: number, one: () => Promise<Answer>) => {
  const found = []
  for (let time = 0; time < times; time++) found.push((await one()).status)
  return found
}
/** To the beginning of a window, so that none ends in the middle of a test. */
const nextWindow = () => clock.advance(window - (clock.now() % window) + 1000)

describe('what CloudFront shows', () => {
  test.each([
    ['first', 204],
    ['second', 204],
    ['retired', 403],
    ['bare', 403],
  ])('%s: %i', async (front, status) => {
    const answer = await ask('free', { front })
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.body.code).toBe('origin-not-allowed')
  })

  test('a browser cannot bring one itself', async () => {
    expect((await ask('free', { front: 'bare', headers: { 'x-origin-secret': 'first' } })).status).toBe(403)
  })

  test('changing from one to the other in full traffic refuses nobody', async () => {
    const asked = Array.from({ length: 200 }, (_, i) => ask('free', { front: i < 100 || i % 2 ? 'first' : 'second' }))
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([204]))
  })
})

describe('a limit', () => {
  test('per address lets so many through, tells where one stands, and again in the next window', async () => {
    nextWindow()
    expect((await ask('address')).headers).toMatchObject({
      'ratelimit-policy': '"address";q=3;w=900',
      ratelimit: expect.stringMatching(/^"address";r=2;t=89\d$/),
    })
    expect(await statuses(4, () => ask('address'))).toEqual([204, 204, 429, 429])
    const { status, headers, body } = await ask('address')
    expect(status).toBe(429)
    expect(headers['content-type']).toBe('application/problem+json')
    expect(headers['retry-after']).toMatch(/^89\d$/)
    expect(headers.ratelimit).toMatch(/^"address";r=0;t=89\d$/)
    expect(body).toMatchObject({
      code: 'too-many-requests',
      detail: expect.stringMatching(/again in 15 minutes, from \d\d:\d\d/),
    })
    nextWindow()
    expect((await ask('address')).status).toBe(204)
  })

  test('another address has its own, and nobody can borrow one', async () => {
    nextWindow()
    expect(await statuses(4, () => ask('address', { from: '127.0.0.2' }))).toEqual([204, 204, 204, 429])
    const borrowed = { 'x-viewer-address': '127.0.0.9', 'x-forwarded-for': '127.0.0.9' }
    expect((await ask('address', { from: '127.0.0.2', headers: borrowed })).status).toBe(429)
    expect((await ask('address', { from: '127.0.0.3' })).status).toBe(204)
  })

  test('per account counts wherever the guesses come from, however the address is written', async () => {
    nextWindow()
    const written = ['an@example.vn', 'AN@example.vn', ' an@EXAMPLE.vn', 'an@example.vn']
    const found = []
    for (const [i, email] of written.entries())
      found.push((await ask('account', { email, from: `127.0.1.${i + 1}` })).status)
    expect(found).toEqual([204, 204, 204, 429])
    expect((await ask('account', { email: 'binh@example.vn', from: '127.0.1.1' })).status).toBe(204)
  })

  test('holds for all who ask at once', async () => {
    nextWindow()
    const all = await Promise.all(Array.from({ length: 30 }, () => ask('address', { from: '127.0.0.4' })))
    expect(all.filter(({ status }) => status === 204)).toHaveLength(3)
  })

  test('shows in its table neither who was counted nor where', async () => {
    const client = new DynamoDBClient({ endpoint: dynamodb.url, region, credentials })
    const { Items = [] } = await client.send(new ScanCommand({ TableName: 'limits' }))
    client.destroy()
    expect(Items.length).toBeGreaterThan(5)
    for (const item of Items) {
      expect(Object.keys(item).sort()).toEqual(['expiresAt', 'pk', 'used'])
      expect(item.pk?.S).toMatch(/^[\w-]{43}$/)
      expect(Number(item.expiresAt?.N) * 1000).toBeLessThanOrEqual(clock.now() + 2 * window)
    }
    expect(JSON.stringify(Items)).not.toMatch(/127\.0|example|api/)
  })
})

describe('when nothing can be counted', () => {
  test.each(['silent', 'gone'])('the table is %s: people get through, unlimited, and it is told', async (front) => {
    said.length = 0
    const begun = performance.now()
    const all = await Promise.all(Array.from({ length: 5 }, () => ask('address', { front, from: '127.0.0.5' })))
    expect(all.map(({ status }) => status)).toEqual(Array(5).fill(204))
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(all[0]?.headers).not.toHaveProperty('ratelimit')
    // A worker's lines come after its answers.
    const counted = (words: string) => said.filter((line) => line.includes(words)).length
    const told = async () => [counted('"LimitNotCounted":1'), counted('a request was not counted')]
    await eventually(told, (lines) => lines.every((count) => count === 5), 'five lines of each kind')
    expect(said.join()).not.toContain('127.0.0.5')
  })
})
