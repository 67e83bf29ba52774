import { describe, expect, test } from '@jest/globals'
import { assuranceOf } from '../assurance.ts'
import { attemptCookie, challengeOf, readAnswer, signInPage, stateOf } from './attempt.ts'
import { ownPath } from './own-path.ts'

const attempt = { secret: 'SECRET', nonce: 'NONCE', verifier: 'VERIFIER', next: '/dossiers?page=2' }
const state = stateOf(attempt)
const cookie = /=([^;]*)/.exec(attemptCookie(attempt))?.[1]

describe('what comes back from VNeID', () => {
  test('is read against what this browser was given', () => {
    expect(readAnswer({ state, code: 'CODE' }, cookie)).toEqual({ code: 'CODE', attempt })
  })

  test.each([
    ['another browser’s answer', { state: stateOf({ ...attempt, secret: 'OTHER' }), code: 'CODE' }, cookie, 'expired'],
    ['an answer after the cookie has gone', { state, code: 'CODE' }, undefined, 'expired'],
    ['an answer without state', { code: 'CODE' }, cookie, 'expired'],
    ['a person who went back', { state, error: 'access_denied' }, cookie, 'cancelled'],
    [
      'the same, told in the description',
      { state, error: 'invalid_request', error_description: 'access_denied; x' },
      cookie,
      'cancelled',
    ],
    ['a fault over there', { state, error: 'server_error' }, cookie, 'unavailable'],
    ['an answer with nothing in it', { state }, cookie, 'unavailable'],
  ])('%s opens no session', (_, answer, kept, trouble) => {
    expect(readAnswer(answer, kept)).toMatchObject({ trouble })
  })

  test('where the person was going outlives the cookie', () => {
    expect(readAnswer({ state, code: 'CODE' }, undefined)).toMatchObject({ next: '/dossiers?page=2' })
    expect(signInPage('expired', '/dossiers?page=2')).toBe('/sign-in?trouble=vneid-expired&next=%2Fdossiers%3Fpage%3D2')
  })

  test('the challenge is that of RFC 7636, appendix B', () => {
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
    expect(challengeOf({ verifier })).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })

  test('the cookie comes back with a navigation from another site, to this door only, and no script reads it', () => {
    expect(attemptCookie(attempt)).toMatch(/Path=\/api\/v1\/identity\/vneid; .*HttpOnly; Secure; SameSite=Lax$/)
  })
})

describe('only pages of the portal are gone on to', () => {
  test.each(['/', '/dossiers', '/services/x/drafts/1?group=2#answer', '/sign-up'])('%s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  test.each([
    undefined,
    '',
    'dossiers',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/api/v1/identity/vneid',
    'javascript:alert(1)',
    `/${'a'.repeat(2000)}`,
  ])('%s leads to the first page instead', (path) => {
    expect(ownPath(path)).toBe('/')
  })
})

test.each([
  ['LoA2', '2'],
  ['LoA1', '1'],
  ['2', '2'],
  ['LoA3', null],
  ['', null],
  [undefined, null],
])('an acr of %s is level %s', (acr, level) => {
  expect(assuranceOf(acr)).toBe(level)
})
