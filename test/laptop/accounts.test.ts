import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createClock } from '../../infra/local/clock.ts'
import { type Cognito, startCognito } from '../../infra/local/engines/cognito.ts'
import type { MailEngine } from '../../infra/local/engines/mail.ts'
import type { Engines } from '../../infra/local/engines.ts'
import type { Declared, Place } from '../../infra/local/resources/kind.ts'
import { createClient, createPool, people } from '../../infra/local/resources/people.ts'
import type { Properties, Stack } from '../../infra/local/template.ts'

const region = 'ap-southeast-1'
const stack = { name: 'portal-identity', region } as Stack
const place = { account: '000000000000' } as Place
const declared = (logicalId: string, properties: Properties) =>
  ({ logicalId, stack, properties, type: '', metadata: {} }) as Declared
const pool = declared('pool', {
  UsernameAttributes: ['email'],
  AutoVerifiedAttributes: ['email'],
  Schema: [
    { Name: 'email', Required: true },
    { Name: 'personalNumber', Mutable: false },
  ],
  Policies: {
    PasswordPolicy: { MinimumLength: 10, RequireUppercase: true, RequireLowercase: true, RequireNumbers: true },
  },
  VerificationMessageTemplate: { EmailMessage: 'Mã: {####}', EmailSubject: 'Mã xác nhận' },
})
const UserPoolId = people['AWS::Cognito::UserPool']?.ref(pool, place) ?? ''
const web = declared('web', {
  UserPoolId,
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  WriteAttributes: ['email', 'name'],
  AccessTokenValidity: 15,
  RefreshTokenValidity: 480,
  TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
})
const ClientId = people['AWS::Cognito::UserPoolClient']?.ref(web, place) ?? ''

const domain = declared('domain', { UserPoolId, GenerateSecret: true, WriteAttributes: ['name', 'custom:assurance'] })

const mails: { to: string; html: string }[] = []
const mail = { send: async (sent: { to: string; html: string }) => void mails.push(sent) } as unknown as MailEngine
const codeFor = (email: string) => /\d{6}/.exec(mails.findLast(({ to }) => to === email)?.html ?? '')?.[0] ?? ''

let clock: ReturnType<typeof createClock>
let engine: Cognito
let client: CognitoIdentityProviderClient

beforeAll(async () => {
  clock = createClock()
  engine = await startCognito(region, mail)
  await createPool(pool, { cognito: engine } as Engines, place)
  await createClient(web, { cognito: engine } as Engines)
  await createClient(domain, { cognito: engine } as Engines)
  client = new CognitoIdentityProviderClient({
    endpoint: engine.url,
    region,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
})

afterAll(async () => {
  clock.restore()
  client.destroy()
  await engine.stop()
})

const Password = 'Portal-2026'
const signUp = (Username: string, more: object = {}) =>
  client.send(new SignUpCommand({ ClientId, Username, Password, ...more }))
const confirm = (Username: string, ConfirmationCode = codeFor(Username)) =>
  client.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode }))
const signIn = (USERNAME: string, PASSWORD = Password) =>
  client.send(
    new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }),
  )
const refresh = (REFRESH_TOKEN = '') =>
  client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } }))

describe('accounts on the laptop behave as in Cognito', () => {
  test('the code of the mail confirms the account and its address', async () => {
    await signUp('an@example.vn')
    await expect(signIn('an@example.vn')).rejects.toMatchObject({ name: 'UserNotConfirmedException' })
    await expect(confirm('an@example.vn', 'wrong')).rejects.toMatchObject({ name: 'CodeMismatchException' })
    await confirm('an@example.vn')
    const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId, Username: 'an@example.vn' }))
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
  })

  test('a new code can be asked for, and replaces the first', async () => {
    await signUp('binh@example.vn')
    const first = codeFor('binh@example.vn')
    await client.send(new ResendConfirmationCodeCommand({ ClientId, Username: 'binh@example.vn' }))
    const second = codeFor('binh@example.vn')
    if (first !== second)
      await expect(confirm('binh@example.vn', first)).rejects.toMatchObject({ name: 'CodeMismatchException' })
    await confirm('binh@example.vn', second)
  })

  test('a code is good for a day', async () => {
    await signUp('cuc@example.vn')
    clock.advance(25 * 3_600_000)
    await expect(confirm('cuc@example.vn')).rejects.toMatchObject({ name: 'ExpiredCodeException' })
  })

  test.each(['Short-1', 'no-capitals-1', 'NO-SMALL-LETTERS-1', 'No-digits-here'])(
    'the password %s is too weak',
    async (weak) => {
      await expect(signUp('dung@example.vn', { Password: weak })).rejects.toMatchObject({
        name: 'InvalidPasswordException',
      })
    },
  )

  test('only the attributes that the client may write are taken', async () => {
    const UserAttributes = [{ Name: 'custom:personalNumber', Value: '001087123456' }]
    await expect(signUp('dung@example.vn', { UserAttributes })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  test('nobody signs up through a client that has a secret', async () => {
    const ClientId = people['AWS::Cognito::UserPoolClient']?.ref(domain, place) ?? ''
    const UserAttributes = [{ Name: 'custom:assurance', Value: 'LoA2' }]
    const forged = new SignUpCommand({ ClientId, Username: 'em@example.vn', Password, UserAttributes })
    await expect(client.send(forged)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })

  test('a person cannot raise the level at which they are known', async () => {
    const { AuthenticationResult } = await signIn('an@example.vn')
    const change = (Name: string, Value: string) =>
      client.send(
        new UpdateUserAttributesCommand({
          AccessToken: AuthenticationResult?.AccessToken,
          UserAttributes: [{ Name, Value }],
        }),
      )
    await expect(change('custom:assurance', 'LoA2')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    await change('name', 'Nguyễn Văn An')
  })

  test('somebody from an identity provider is found by user name, or by a search for the id', async () => {
    const accounts = engine.accounts(UserPoolId)
    const sub = await accounts.federate('VNeID', 'b81e', { name: 'Vũ Đức Minh' })
    expect(await accounts.federate('VNeID', 'b81e', { name: 'Vũ Đức Minh' })).toBe(sub)
    const byId = client.send(new AdminGetUserCommand({ UserPoolId, Username: sub }))
    await expect(byId).rejects.toMatchObject({ name: 'UserNotFoundException' })
    const { Users } = await client.send(new ListUsersCommand({ UserPoolId, Filter: `sub = "${sub}"`, Limit: 1 }))
    expect(Users).toMatchObject([{ Username: 'VNeID_b81e', UserStatus: 'EXTERNAL_PROVIDER' }])
  })

  test('an address is taken once, however it is written', async () => {
    await expect(signUp('AN@example.vn')).rejects.toMatchObject({ name: 'UsernameExistsException' })
  })

  test('a wrong password and an unknown address are told alike', async () => {
    const alike = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }
    await expect(signIn('an@example.vn', 'Wrong-2026')).rejects.toMatchObject(alike)
    await expect(signIn('nobody@example.vn')).rejects.toMatchObject(alike)
  })

  test('a session lasts its hours and ends when revoked', async () => {
    const { AuthenticationResult: first } = await signIn('An@Example.vn')
    expect(first).toMatchObject({ ExpiresIn: 900, TokenType: 'Bearer' })
    await refresh(first?.RefreshToken)
    clock.advance(481 * 60_000)
    await expect(refresh(first?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' })

    const { AuthenticationResult: second } = await signIn('an@example.vn')
    const revoke = () => client.send(new RevokeTokenCommand({ ClientId, Token: second?.RefreshToken ?? '' }))
    await revoke()
    await expect(refresh(second?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    await revoke()
  })
})
