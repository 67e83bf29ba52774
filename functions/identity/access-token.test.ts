import { expect, test } from '@jest/globals'
import { readAccessToken } from './access-token.ts'

const tokenOf = (claims: object) =>
  ['{"alg":"RS256"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')
const claims = { sub: 'ab12', token_use: 'access', iat: 1_795_000_000, exp: 1_795_000_900 }

test('everybody signed in is a citizen', () => {
  expect(readAccessToken(tokenOf(claims))).toMatchObject({
    seconds: 900,
    person: { id: 'ab12', roles: ['citizen'], agencyId: null },
  })
})

test('groups make an officer of an agency', () => {
  const officer = tokenOf({ ...claims, 'cognito:groups': ['agency.prov-h49', 'officers'] })
  expect(readAccessToken(officer).person).toEqual({
    id: 'ab12',
    roles: ['citizen', 'officer'],
    agencyId: 'prov-h49',
  })
})

test('an identity token is not taken for an access token', () => {
  expect(() => readAccessToken(tokenOf({ ...claims, token_use: 'id' }))).toThrow('no access token')
})
