import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import poolKey from 'cognito-local/lib/keys/cognitoLocal.private.json' with { type: 'json' }
import { decodeJwt, decodeProtectedHeader, importJWK, type JWTPayload, SignJWT } from 'jose'
import { draftOf, renewalPath } from '../filing.ts'
import { portal } from '../portal.ts'
import { Session } from '../session.ts'

type Claims = JWTPayload & { client_id?: string; token_use?: string }

let genuine: string
let claims: Claims
/** The laptop's pool signs with the key that cognito-local brings: tokens of it that we make are as good as its own. */
let ours: Awaited<ReturnType<typeof importJWK>>

async function fresh(person = portal.people.citizen): Promise<string> {
  const { email, password } = person
  const { headers } = await portal.visitor().post('/api/v1/identity/sessions', { email, password })
  const cookie = headers.getSetCookie().find((one) => one.startsWith('__Host-access='))
  return cookie?.slice('__Host-access='.length).split(';')[0] ?? ''
}

beforeAll(async () => {
  genuine = await fresh()
  claims = decodeJwt(genuine)
  ours = await importJWK(poolKey.jwk, 'RS256')
})

const holding = (token: string) => new Session(portal.url).bring([{ name: '__Host-access', value: token, path: '/' }])
const me = (token: string) => holding(token).get('/api/v1/identity/me')
const signed = (more: Claims, key: Parameters<SignJWT['sign']>[0] = ours) => {
  const whole = Object.fromEntries(Object.entries({ ...claims, ...more }).filter(([, value]) => value !== undefined))
  const { kid = '' } = decodeProtectedHeader(genuine)
  return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid }).sign(key)
}
const parts = () => genuine.split('.') as [string, string, string]
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a token made as the pool makes them lets in: what follows is refused for its own fault', async () => {
  expect((await me(genuine)).status).toBe(200)
  expect((await me(await signed({}))).status).toBe(200)
})

/** What the gateway refuses by itself never comes to us: it says so in its own way, and the page asks to sign in. */
const refusedAtTheGateway = async (token: string) =>
  expect(await me(token)).toMatchObject({ status: 401, body: { message: 'Unauthorized' } })

describe('refused', () => {
  test.each([
    ['nothing', ''],
    ['a word', 'token'],
    ['three words', 'a.b.c'],
    ['a very long one', 'x'.repeat(9000)],
  ])('%s', async (_, token) => {
    expect([401, 431]).toContain((await me(token)).status)
  })

  test('one without a signature', async () => {
    const [, payload] = parts()
    await refusedAtTheGateway(`${base64({ alg: 'none' })}.${payload}.`)
  })

  test('one whose claims were changed under the same signature', async () => {
    const [head, , signature] = parts()
    await refusedAtTheGateway(`${head}.${base64({ ...claims, 'cognito:groups': ['officers'] })}.${signature}`)
  })

  test('one with any character of its signature changed', async () => {
    const [head, payload, signature] = parts()
    for (let i = 0; i < signature.length - 1; i += 19) {
      const other = signature[i] === 'A' ? 'B' : 'A'
      await refusedAtTheGateway(`${head}.${payload}.${signature.slice(0, i)}${other}${signature.slice(i + 1)}`)
    }
  })

  test('a foreign one: signed with another key under our key’s name', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await refusedAtTheGateway(await signed({}, privateKey))
  })

  test('one signed with our public key as if it were a shared secret', async () => {
    const { n } = poolKey.jwk
    const { kid = '' } = decodeProtectedHeader(genuine)
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(n, 'base64url'))
    await refusedAtTheGateway(forged)
  })

  test('one of another issuer', async () => refusedAtTheGateway(await signed({ iss: 'https://pool.example' })))
  test('one of another client', async () => refusedAtTheGateway(await signed({ client_id: 'another-client' })))
  test('one without an end', async () => refusedAtTheGateway(await signed({ exp: undefined })))
  test('one that is not valid yet', async () => {
    const later = Math.floor((await portal.now()).getTime() / 1000) + 3600
    await refusedAtTheGateway(await signed({ nbf: later, exp: later + 900 }))
  })

  test('one of another use: an ID token tells who somebody is, and lets nobody in', async () => {
    const idToken = await signed({ token_use: 'id', aud: claims.client_id as string, client_id: undefined })
    for (const path of ['/api/v1/identity/me', '/api/v1/dossiers', '/api/v1/notices', `${renewalPath}/drafts`]) {
      const { status, body } = await holding(idToken).get(path)
      expect({ path, status, code: body.code }).toEqual({ path, status: 401, code: 'sign-in-needed' })
    }
  })

  test('one of an officer whose use is unknown', async () => {
    const forged = await signed({ token_use: 'refresh', 'cognito:groups': ['officers', 'agency.prov-h49'] })
    expect(await holding(forged).get('/api/v1/desk/dossiers')).toMatchObject({
      status: 401,
      body: { code: 'sign-in-needed' },
    })
  })

  test('one in a header instead of the cookie: scripts have no way to bring one', async () => {
    const { status } = await portal
      .visitor()
      .get('/api/v1/identity/me', { headers: { authorization: `Bearer ${genuine}` } })
    expect(status).toBe(401)
  })
})

test('groups that only look like a role give none', async () => {
  for (const groups of [['officer'], ['Officers'], ['xofficers'], ['agency.prov-h49'], ['officers-of-nothing']]) {
    const token = await signed({ 'cognito:groups': groups })
    expect((await holding(token).get('/api/v1/desk/dossiers')).body.code).toBe('role-missing')
  }
})

test('an officer of no agency has no desk', async () => {
  const token = await signed({ 'cognito:groups': ['officers'] })
  expect((await holding(token).get('/api/v1/desk/dossiers')).body.code).toBe('role-missing')
  const dossier = '/api/v1/desk/dossiers/0000000000000000'
  for (const path of [dossier, `${dossier}/papers`, `${dossier}/consultations`])
    expect((await holding(token).get(path)).status).toBeGreaterThanOrEqual(403)
})

test('one that has run out is refused; what was given before is there after signing in again', async () => {
  const session = holding(await fresh())
  const draft = await draftOf(session)
  await portal.advance('PT16M')
  const path = `${renewalPath}/drafts/${draft.id}`
  const late = await session.patch(path, { revision: draft.revision, answers: { addressLine: 'Số 9' } })
  expect(late).toMatchObject({ status: 401, body: { message: 'Unauthorized' } })
  const again = await portal.signIn(portal.people.citizen)
  expect((await again.get(path)).body).toMatchObject({ revision: draft.revision, answers: draft.answers })
})
