import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { stories } from '../browser/stories.ts'
import { renewalPath } from '../filing.ts'
import { portal } from '../portal.ts'
import type { Answer, Session } from '../session.ts'

type Limit = { per: string; most: number; within: string }
type Response = { headers?: Record<string, object>; description: string }
type Operation = { 'x-limits'?: Limit[]; 'x-kept'?: object; responses: Record<string, Response> }

const { paths } = JSON.parse(readFileSync('build/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
}
const limited = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { 'x-limits': limits, 'x-kept': kept, responses }]) =>
    limits ? [{ route: `${method.toUpperCase()} ${path}`, limits, kept, responses }] : [],
  ),
)
const {
  limits: { times },
} = JSON.parse(readFileSync('infra/stages/laptop.json', 'utf8')) as { limits: { times: number } }

const sendCode = '/api/v1/identity/accounts/codes'
const sessions = '/api/v1/identity/sessions'
const somebody = () => `${randomUUID()}@example.vn`

/** So many requests, some at a time. */
async function flood(many: number, ask: () => Promise<Answer>): Promise<number[]> {
  const found: number[] = []
  let left = many
  const one = async () => {
    while (left-- > 0) found.push((await ask()).status)
  }
  await Promise.all(Array.from({ length: 10 }, one))
  return found
}
const counted = (statuses: number[]) =>
  Object.fromEntries([...Map.groupBy(statuses, String)].map(([status, all]) => [status, all.length]))

/** To the beginning of an hour, so that no window ends in the middle of a test. */
async function nextHour(): Promise<void> {
  const now = (await portal.now()).getTime()
  await portal.advance(`PT${Math.ceil((3_600_000 - (now % 3_600_000)) / 1000) + 1}S`)
}

test('what costs mail, money or guesses is limited, and the API document says how', () => {
  const ofService = /^(\w+) \/api\/v1\/services\/[^/]+\/[^/]+/
  const kinds = new Set(limited.map(({ route }) => route.replace(ofService, '$1 <service>')))
  expect([...kinds].sort()).toEqual([
    'GET /api/v1/identity/vneid',
    'GET /api/v1/search',
    'POST /api/v1/catalogue/exports',
    'POST /api/v1/catalogue/faq',
    'POST /api/v1/catalogue/faq/{id}/withdrawal',
    'POST /api/v1/catalogue/imports',
    'POST /api/v1/dossiers/{id}/papers',
    'POST /api/v1/enterprises',
    'POST /api/v1/faq/views',
    'POST /api/v1/identity/accounts',
    'POST /api/v1/identity/accounts/codes',
    'POST /api/v1/identity/accounts/confirmations',
    'POST /api/v1/identity/sessions',
    'POST /api/v1/payments/obligations/{id}/attempts',
    'POST <service>/bills',
    'POST <service>/bills/{id}/payment',
    'POST <service>/drafts',
    'PUT /api/v1/catalogue/faq/{id}',
    'PUT /api/v1/faq/{id}/votes/mine',
    'PUT /api/v1/faq/{id}/votes/visitor',
  ])
  for (const { kept, responses } of limited) {
    expect(responses['429']?.description).toContain('too-many-requests')
    expect(Object.keys(responses['429']?.headers ?? {})).toEqual(['RateLimit-Policy', 'RateLimit', 'Retry-After'])
    const success = Object.keys(responses).find((status) => /^[23]/.test(status)) ?? ''
    // An answer that is kept for everybody tells nobody's limits.
    const told = kept ? ['Cache-Control', 'ETag'] : ['RateLimit-Policy', 'RateLimit']
    expect(Object.keys(responses[success]?.headers ?? {})).toEqual(told)
  }
})

describe('a mailbox', () => {
  const email = somebody()
  const most = 4 * times
  beforeAll(nextHour)

  test('gets so many codes an hour, and who asks for more is told when, in both languages', async () => {
    const ask = (language: 'vi' | 'en' = 'vi') => portal.visitor().post(sendCode, { email }, { language })
    const { headers } = await ask()
    expect(headers.get('ratelimit-policy')).toContain(`"account";q=${most};w=3600`)
    expect(headers.get('ratelimit')).toMatch(new RegExp(`"account";r=${most - 1};t=3\\d{3}`))
    expect(counted(await flood(most + 5, ask))).toEqual({ 202: most - 1, 429: 6 })
    const [vi, en] = [await ask('vi'), await ask('en')]
    for (const { status, headers, body } of [vi, en]) {
      expect(status).toBe(429)
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(3000)
      expect(headers.get('ratelimit')).toContain('"account";r=0;')
      expect(body).toMatchObject({ type: '/problems/too-many-requests', code: 'too-many-requests', instance: sendCode })
    }
    expect(vi.body.detail).toMatch(/^Hãy thử lại sau \d+ phút, từ \d\d:\d\d\./)
    expect(en.body.detail).toMatch(/^Please try again in \d+ minutes, from \d\d:\d\d\./)
  })

  test('leaves the others alone, and is open again in the next hour', async () => {
    expect((await portal.visitor().post(sendCode, { email: somebody() })).status).toBe(202)
    await nextHour()
    expect((await portal.visitor().post(sendCode, { email })).status).toBe(202)
  })
})

const open = stories()

/** The sign-in page says when to try again, in words, and keeps what was typed. */
async function onTheScreen({ email, password }: { email: string; password: string }): Promise<void> {
  const page = await open.phone([/^429 POST .*\/identity\/sessions$/])
  await page.goto('/sign-in')
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByText(/Hãy thử lại sau \d+ phút, từ \d\d:\d\d/).waitFor()
  expect(await page.getByLabel('Thư điện tử').inputValue()).toBe(email)
  await page.goto('/sign-in?trouble=vneid-busy')
  await page.getByText('Quá nhiều lần đăng nhập từ mạng này').waitFor()
}

describe('an account', () => {
  const most = 20 * times

  test('can be guessed at so often; then even the right password waits, and nobody else', async () => {
    await nextHour()
    const { email } = portal.people.otherOfficer
    const guess = () => portal.visitor().post(sessions, { email, password: 'Sai-mat-khau-2026' })
    expect(counted(await flood(most, guess))).toEqual({ 401: most })
    const { password } = portal.people.otherOfficer
    expect(await portal.visitor().post(sessions, { email, password })).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests' },
    })
    await portal.signIn(portal.people.citizen)
    await onTheScreen({ email, password })
    await portal.advance('PT15M')
    await portal.signIn(portal.people.otherOfficer)
  })
})

describe('a person', () => {
  test('opens so many drafts an hour, and another person as many again', async () => {
    await nextHour()
    const person: Session = await portal.signIn(portal.people.administrator)
    const most = 30 * times
    const { headers } = await person.post(`${renewalPath}/drafts`)
    expect(headers.get('ratelimit-policy')).toBe(`"person";q=${most};w=3600`)
    expect(headers.get('ratelimit')).toMatch(new RegExp(`^"person";r=${most - 1};t=3\\d{3}$`))
    const other = await portal.signIn(portal.people.citizen)
    expect((await other.post(`${renewalPath}/drafts`)).headers.get('ratelimit')).toMatch(new RegExp(`r=${most - 1};`))
  })
})
