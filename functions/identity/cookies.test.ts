import { describe, expect, test } from '@jest/globals'
import { clearedCookies, refreshedCookies, signedInCookies } from './cookies.ts'

const access = { token: 'aaa.bbb.ccc', person: { id: '1', roles: [], agencyId: null }, seconds: 900 }
const signedIn = signedInCookies(access, 'refresh')
const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf('='))

describe('session cookies', () => {
  test('signing in sets access, refresh and a readable sign', () => {
    expect(signedIn).toEqual([
      '__Host-access=aaa.bbb.ccc; Path=/; Max-Age=900; HttpOnly; Secure; SameSite=Lax',
      '__Secure-refresh=refresh; Path=/api/v1/identity/sessions; Max-Age=28800; HttpOnly; Secure; SameSite=Strict',
      'portal-signed-in=1; Path=/; Max-Age=28800; Secure; SameSite=Lax',
    ])
  })

  test('no script can read a token', () => {
    for (const cookie of signedIn.filter((one) => /aaa|refresh=/.test(one))) expect(cookie).toContain('HttpOnly')
  })

  test('a refreshment renews the access, and what the next one is asked with', () => {
    const refreshed = refreshedCookies(access, 'next')
    expect(refreshed.map(nameOf)).toEqual(['__Host-access', '__Secure-refresh'])
    expect(refreshed[1]).toBe(signedInCookies(access, 'next')[1])
  })

  // A browser drops a cookie only when name and path are the ones it was set with.
  test('signing out clears each cookie where it was set', () => {
    const place = (cookie: string) => [nameOf(cookie), /Path=([^;]+)/.exec(cookie)?.[1]]
    expect(clearedCookies.map(place)).toEqual(signedIn.map(place))
    for (const cookie of clearedCookies) expect(cookie).toContain('Max-Age=0')
  })
})
