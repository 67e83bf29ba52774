import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'

type Values = Record<string, { value: string }>
type EdgeRequest = { method: string; uri: string; headers: Values; cookies: Values; querystring: Values }
type Answer = EdgeRequest & { statusCode?: number; body?: { data: string } }

/** Runs a CloudFront function as CloudFront does: the file alone, its `handler` called with an event. */
function through(name: string, request: Partial<EdgeRequest>): Answer {
  const code = readFileSync(`infra/edge/${name}.js`, 'utf8')
  const event = {
    viewer: { ip: '203.0.113.7' },
    request: { method: 'GET', uri: '/', headers: {}, cookies: {}, querystring: {}, ...request },
  }
  return JSON.parse(runInNewContext(`${code}; JSON.stringify(handler(${JSON.stringify(event)}))`) as string) as Answer
}

const host = { host: { value: 'portal.example.vn' } }
const from = (origin: string): Values => ({ ...host, origin: { value: origin } })

describe('the session at the edge', () => {
  test('the access token in the cookie becomes the header, and of the cookies only what renews or opens a session goes on', () => {
    const cookies = {
      '__Host-access': { value: 'token' },
      '__Secure-refresh': { value: 'again' },
      '__Secure-vneid': { value: 'back' },
      other: { value: 'x' },
    }
    const request = through('session', { headers: host, cookies })
    expect(request.headers.authorization).toEqual({ value: 'Bearer token' })
    expect(request.cookies).toEqual({ '__Secure-refresh': { value: 'again' }, '__Secure-vneid': { value: 'back' } })
  })

  test('what a browser must not say itself is dropped', () => {
    const headers = {
      ...host,
      authorization: { value: 'Bearer forged' },
      'x-origin-secret': { value: 'guessed' },
      'x-viewer-address': { value: '198.51.100.1' },
      'x-forwarded-for': { value: '198.51.100.1' },
    }
    expect(through('session', { headers }).headers).toEqual({
      ...host,
      'x-viewer-address': { value: '203.0.113.7' },
      'x-forwarded-for': { value: '198.51.100.1' },
    })
  })

  test.each(['POST', 'PATCH', 'PUT', 'DELETE'])('%s passes from our own pages', (method) => {
    expect(through('session', { method, headers: from('https://portal.example.vn') }).statusCode).toBeUndefined()
  })

  test.each([
    'https://evil.example',
    'https://portal.example.vn.evil.example',
    'https://evil.example/portal.example.vn',
    'null',
    '',
  ])('a change asked from %s is refused', (origin) => {
    const refused = through('session', { method: 'POST', headers: from(origin) })
    expect(refused.statusCode).toBe(403)
    expect(JSON.parse(refused.body?.data ?? '')).toMatchObject({ code: 'origin-not-allowed' })
  })

  test('a change that does not say where it comes from is refused', () => {
    expect(through('session', { method: 'DELETE', headers: host }).statusCode).toBe(403)
  })

  test('reading is not asked where it comes from', () => {
    expect(through('session', { headers: from('https://elsewhere.example') }).statusCode).toBeUndefined()
  })
})

describe('anyone at the edge', () => {
  test('nothing of who asks goes on, and the address is what CloudFront saw', () => {
    const headers = {
      ...host,
      authorization: { value: 'Bearer token' },
      'x-origin-secret': { value: 'guessed' },
      'x-viewer-address': { value: '198.51.100.1' },
    }
    const request = through('anyone', { headers, cookies: { '__Host-access': { value: 'token' } } })
    expect(request).toMatchObject({ headers: { ...host, 'x-viewer-address': { value: '203.0.113.7' } }, cookies: {} })
    expect(Object.keys(request.headers)).toEqual(['host', 'x-viewer-address'])
  })

  test('the same questions in another order are one', () => {
    const [q, place] = [{ value: 'bang+lai' }, { value: 'prov-h49' }]
    const asked = (querystring: Values) => JSON.stringify(through('anyone', { querystring }).querystring)
    expect(asked({ q, place })).toBe(asked({ place, q }))
  })
})

describe('pages at the edge', () => {
  test.each([
    ['/', '/index.html'],
    ['/dossiers/abc', '/index.html'],
    ['/assets/app-1a2b.js', '/assets/app-1a2b.js'],
  ])('%s is answered with %s', (uri, document) => {
    expect(through('pages', { uri }).uri).toBe(document)
  })
})
