import { beforeEach, describe, expect, test } from '@jest/globals'
import { decodeJwt } from 'jose'
import { portal } from '../portal.ts'
import { Session } from '../session.ts'

const refreshments = '/api/v1/identity/sessions/refreshments'
const me = '/api/v1/identity/me'

/** What a browser would keep of an answer, by name. */
const kept = (headers: Headers) =>
  Object.fromEntries(
    headers
      .getSetCookie()
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(';')[0] ?? '']),
  )

async function signedIn() {
  const { email, password } = portal.people.citizen
  const { headers } = await portal.visitor().post('/api/v1/identity/sessions', { email, password })
  const { '__Host-access': access = '', '__Secure-refresh': refresh = '' } = kept(headers)
  return { access, refresh, lines: headers.getSetCookie() }
}

/** Whoever holds a token, rightly or not. */
const holding = (name: '__Host-access' | '__Secure-refresh', value: string) =>
  new Session(portal.url).bring([{ name, value, path: '/' }])
const renew = (refresh: string) => holding('__Secure-refresh', refresh).post(refreshments)
const renewed = async (refresh: string) => {
  const answer = await renew(refresh)
  expect(answer.status).toBe(200)
  return kept(answer.headers)
}

describe('tokens', () => {
  let first: Awaited<ReturnType<typeof signedIn>>
  beforeEach(async () => {
    first = await signedIn()
  })

  test('that let in live for minutes, and their cookie no longer', async () => {
    const { iat = 0, exp = 0 } = decodeJwt(first.access)
    expect(exp - iat).toBe(900)
    expect(first.lines.find((line) => line.startsWith('__Host-access='))).toContain('Max-Age=900;')
    await portal.advance('PT14M')
    expect((await holding('__Host-access', first.access).get(me)).status).toBe(200)
    await portal.advance('PT2M')
    expect((await holding('__Host-access', first.access).get(me)).status).toBe(401)
  })

  test('that renew are good once, with a minute for an answer that was lost', async () => {
    const second = (await renewed(first.refresh))['__Secure-refresh'] ?? ''
    expect(second).not.toBe(first.refresh)
    const again = (await renewed(first.refresh))['__Secure-refresh']
    expect(new Set([first.refresh, second, again]).size).toBe(3)
    await portal.advance('PT2M')
    const late = await renew(first.refresh)
    expect(late).toMatchObject({ status: 401, body: { code: 'session-ended' } })
    expect(kept(late.headers)).toMatchObject({ '__Host-access': '', '__Secure-refresh': '' })
    await renewed(second)
  })

  test('that renew end eight hours after signing in, however often they were turned', async () => {
    let refresh = first.refresh
    for (let hour = 0; hour < 7; hour++) {
      await portal.advance('PT1H')
      refresh = (await renewed(refresh))['__Secure-refresh'] ?? ''
    }
    await portal.advance('PT61M')
    expect(await renew(refresh)).toMatchObject({ status: 401, body: { code: 'session-ended' } })
  })

  test('are all worth nothing after signing out: those before, those now, and what lets in wherever we look', async () => {
    const second = await renewed(first.refresh)
    const { '__Secure-refresh': refresh = '', '__Host-access': access = '' } = second
    expect((await holding('__Secure-refresh', refresh).delete('/api/v1/identity/sessions')).status).toBe(200)
    for (const token of [first.refresh, refresh]) expect((await renew(token)).status).toBe(401)
    for (const token of [first.access, access])
      expect(await holding('__Host-access', token).get(me)).toMatchObject({
        status: 401,
        body: { code: 'session-ended' },
      })
  })

  test('of another session go on', async () => {
    const other = await signedIn()
    await holding('__Secure-refresh', other.refresh).delete('/api/v1/identity/sessions')
    await renewed(first.refresh)
  })
})
