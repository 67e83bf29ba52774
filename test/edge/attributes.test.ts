import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js'
import { portal } from '../portal.ts'

type Accounts = Awaited<ReturnType<typeof portal.accounts>>

type Told = { __type?: string; UserAttributes: { Name: string; Value: string }[] }

let pool: Accounts
let access: string
let sub: string

/** Cognito's API as anybody on the internet may call it: without a signature, with whatever tokens they hold. */
async function cognito(action: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(pool.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      ...headers,
    },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Told }
}

const client = (name: string) => pool.clients.find((one) => one.name === name)?.id ?? ''
const attributes = async (): Promise<Record<string, string>> => {
  const { body } = await cognito('GetUser', { AccessToken: access })
  return Object.fromEntries(body.UserAttributes.map(({ Name, Value }) => [Name, Value]))
}

/** A value that the attribute could hold, other than its own. */
const forged = (name: string) =>
  ({
    email: 'nan-nhan@example.vn',
    phone_number: '+84987654321',
    email_verified: 'true',
    phone_number_verified: 'true',
    updated_at: '1',
    birthdate: '1990-01-01',
    sub: randomUUID(),
    'custom:personalNumber': '079190654321',
    'custom:provenNumber': '079190654321',
    'custom:assurance': '2',
  })[name] ?? 'forged'

beforeAll(async () => {
  pool = await portal.accounts()
  const { email, password } = portal.people.otherCitizen
  const { headers } = await portal.visitor().post('/api/v1/identity/sessions', { email, password })
  access = /__Host-access=([^;]+)/.exec(headers.getSetCookie().join())?.[1] ?? ''
  sub = (await attributes()).sub ?? ''
})

/** All that a pool has by itself, and all that our template adds: one that is added later is tried too. */
const all = () => {
  const standard = (USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? []).map(({ Name = '' }) => Name)
  const own = pool.schema.map(({ Name }) => Name).filter((name) => !standard.includes(name))
  return [...standard, ...own.map((name) => `custom:${name}`)]
}

test('there is something to try', () => {
  expect(all()).toEqual(
    expect.arrayContaining([
      'email',
      'name',
      'phone_number',
      'sub',
      'custom:personalNumber',
      'custom:provenNumber',
      'custom:assurance',
    ]),
  )
  expect(sub).toMatch(/.{30}/)
})

describe('with one’s own token', () => {
  test('only what nothing reads can be written', async () => {
    const before = await attributes()
    const written = []
    for (const name of all()) {
      const { status } = await cognito('UpdateUserAttributes', {
        AccessToken: access,
        UserAttributes: [{ Name: name, Value: forged(name) }],
      })
      if (status === 200) written.push(name)
    }
    expect(written).toEqual(['locale'])
    const { locale, ...after } = await attributes()
    expect({ locale, after }).toEqual({ locale: 'forged', after: before })
  })

  test('one that is not there, a group or a role cannot be written either', async () => {
    for (const name of [
      'custom:agency',
      'custom:role',
      'cognito:groups',
      'groups',
      'dev:custom:assurance',
      'custom:assurance ',
    ])
      expect(
        (
          await cognito('UpdateUserAttributes', {
            AccessToken: access,
            UserAttributes: [{ Name: name, Value: 'officers' }],
          })
        ).status,
      ).toBe(400)
  })

  test('one among others that may be written is refused with them', async () => {
    const both = [
      { Name: 'locale', Value: 'both' },
      { Name: 'name', Value: 'Người Khác' },
    ]
    expect((await cognito('UpdateUserAttributes', { AccessToken: access, UserAttributes: both })).body.__type).toBe(
      'NotAuthorizedException',
    )
    expect((await attributes()).locale).not.toBe('both')
  })

  test('nothing can be taken away', async () => {
    const before = await attributes()
    for (const name of Object.keys(before).filter((one) => one !== 'locale'))
      expect((await cognito('DeleteUserAttributes', { AccessToken: access, UserAttributeNames: [name] })).status).toBe(
        400,
      )
    expect(await attributes()).toEqual(before)
  })

  test('nobody joins a group, or does anything that is an administrator’s', async () => {
    const who = { UserPoolId: pool.poolId, Username: sub, AccessToken: access }
    const asked: [string, object][] = [
      ['AdminAddUserToGroup', { ...who, GroupName: 'officers' }],
      ['AdminUpdateUserAttributes', { ...who, UserAttributes: [{ Name: 'custom:assurance', Value: '2' }] }],
      ['AdminSetUserPassword', { ...who, Password: 'Portal-2027', Permanent: true }],
      ['CreateGroup', { ...who, GroupName: 'agency.prov-h01' }],
      ['UpdateUserPoolClient', { ...who, ClientId: client('web'), WriteAttributes: ['name'] }],
      ['ListUsers', who],
    ]
    for (const [action, body] of asked)
      expect(await cognito(action, body, { 'x-access-token': access })).toMatchObject({
        status: 400,
        body: { __type: 'MissingAuthenticationTokenException' },
      })
    const session = await portal.signIn(portal.people.otherCitizen)
    expect((await session.get('/api/v1/identity/me')).body.roles).toEqual(['citizen'])
  })

  test('a token that somebody made is none', async () => {
    const [head, payload = '', signature] = access.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const other = Buffer.from(JSON.stringify({ ...claims, sub: randomUUID() })).toString('base64url')
    expect((await cognito('GetUser', { AccessToken: `${head}.${other}.${signature}` })).body.__type).toBe(
      'NotAuthorizedException',
    )
  })
})

describe('signing up past the portal', () => {
  const signUp = (ClientId: string, name: string | null, more: object = {}) =>
    cognito('SignUp', {
      ClientId,
      Username: `${randomUUID()}@example.vn`,
      Password: 'Mot-mat-khau-2026',
      ...(name && { UserAttributes: [{ Name: name, Value: forged(name) }] }),
      ...more,
    })

  test('the client whose id stands in every token writes nothing that counts', async () => {
    const written = []
    for (const name of all()) if ((await signUp(client('web'), name)).status === 200) written.push(name)
    expect(written).toEqual(['locale'])
  })

  test('every other client asks for a proof that only our functions have', async () => {
    const others = pool.clients.filter(({ name }) => name !== 'web')
    expect(others.length).toBeGreaterThan(2)
    for (const { id } of others) {
      for (const more of [{}, { SecretHash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }])
        expect((await signUp(id, null, more)).body.__type).toBe('NotAuthorizedException')
    }
  })
})
