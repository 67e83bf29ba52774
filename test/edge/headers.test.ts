import { describe, expect, test } from '@jest/globals'
import { portal } from '../portal.ts'

type Asked = { path: string; status: number; method?: string; origin?: string; type: RegExp }

/** One of each kind of answer, from whatever stands behind the one address. */
const kinds: Record<string, Asked> = {
  'the first page': { path: '/', status: 200, type: /html/ },
  'a page deeper in': { path: '/dossiers/7K3M9Q2ZB4N8RTWX/receipts', status: 200, type: /html/ },
  'the API reference': { path: '/developers', status: 200, type: /html/ },
  'the API document': { path: '/api/v1/openapi.json', status: 200, type: /json/ },
  'an answer that anybody gets': { path: '/api/v1/procedures', status: 200, type: /json/ },
  'an answer of a public service': {
    path: '/api/v1/services/transport/driving-licence-renewal',
    status: 200,
    type: /json/,
  },
  'a refusal of ours': { path: '/api/v1/procedures/no-such', status: 404, type: /problem\+json/ },
  'a refusal of the gateway': { path: '/api/v1/dossiers', status: 401, type: /json/ },
  'an address that the gateway does not know': { path: '/api/v1/nowhere', status: 404, type: /json/ },
  'a refusal at the edge': {
    path: '/api/v1/identity/sessions',
    method: 'POST',
    origin: 'https://evil.example',
    status: 403,
    type: /problem\+json/,
  },
  'a redirect': { path: '/api/v1/identity/vneid', status: 302, type: /./ },
  'a refusal to a partner': {
    path: '/api/v1/partners/banks/sandbox-bank/notices',
    method: 'POST',
    status: 401,
    type: /problem\+json/,
  },
  'a file that is not there': { path: '/assets/none.js', status: 403, type: /xml/ },
}

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((one) => {
      const [name = '', ...sources] = one.split(' ')
      return [name, sources]
    }),
  )

describe.each(Object.entries(kinds))('%s', (_, { path, status, method = 'GET', origin, type }) => {
  test('tells browsers all of it', async () => {
    const headers = { 'content-type': 'application/json', ...(origin && { origin }) }
    const answer = await fetch(portal.url + path, { method, redirect: 'manual', headers })
    expect({ status: answer.status, type: type.test(answer.headers.get('content-type') ?? 'none') }).toEqual({
      status,
      type: true,
    })
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
    })
    const policy = directives(answer.headers.get('content-security-policy') ?? '')
    for (const [name, sources] of [
      ['default-src', ["'none'"]],
      ['script-src', ["'self'"]],
      ['style-src', ["'self'"]],
      ['font-src', ["'self'"]],
      ['form-action', ["'self'"]],
      ['frame-ancestors', ["'none'"]],
      ['base-uri', ["'none'"]],
      ['object-src', ["'none'"]],
    ] as const)
      expect([name, policy.get(name)]).toEqual([name, sources])
    const loose = [...policy.values()].flat().filter((source) => /unsafe|^\*$|^https?:$/.test(source))
    expect(loose).toEqual([])
  })
})

test('no answer of the API may be kept by others than it says', async () => {
  const session = await portal.signIn(portal.people.citizen)
  for (const path of ['/api/v1/identity/me', '/api/v1/dossiers', '/api/v1/notices'])
    expect((await session.get(path)).headers.get('cache-control')).toBe('no-store')
})
