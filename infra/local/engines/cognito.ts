import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDate } from 'node:util/types'
import { CognitoError } from 'cognito-local/lib/errors.js'
import publicKey from 'cognito-local/lib/keys/cognitoLocal.public.json' with { type: 'json' }
import { Router } from 'cognito-local/lib/server/Router.js'
import type { AppClient } from 'cognito-local/lib/services/appClient.js'
import { DateClock } from 'cognito-local/lib/services/clock.js'
import { CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js'
import type { Context } from 'cognito-local/lib/services/context.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import { otp } from 'cognito-local/lib/services/otp.js'
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js'
import {
  attributesToRecord,
  type UserPool,
  UserPoolServiceFactoryImpl,
} from 'cognito-local/lib/services/userPoolService.js'
import { type PoolAccounts, poolAccounts } from './cognito/accounts.ts'
import { amended } from './cognito/amendments.ts'
import { inMemory } from './cognito/memory.ts'
import type { MailEngine } from './mail.ts'
import { listen, loopback } from './port.ts'

export type { PoolAccounts }

export type Cognito = {
  url: string
  /** Key set that the pool's tokens are signed with. */
  jwks: { keys: object[] }
  createPool(pool: UserPool): Promise<void>
  createClient(client: AppClient): Promise<void>
  accounts(poolId: string): PoolAccounts
  stop(): Promise<void>
}

/** What the API takes from anybody, or from the bearer of a token; the rest is for whoever signs with credentials. */
const unsigned = new Set([
  'AssociateSoftwareToken',
  'ChangePassword',
  'ConfirmForgotPassword',
  'ConfirmSignUp',
  'DeleteUser',
  'DeleteUserAttributes',
  'ForgotPassword',
  'GetTokensFromRefreshToken',
  'GetUser',
  'GetUserAttributeVerificationCode',
  'InitiateAuth',
  'ResendConfirmationCode',
  'RespondToAuthChallenge',
  'RevokeToken',
  'SetUserMFAPreference',
  'SignUp',
  'UpdateUserAttributes',
  'VerifySoftwareToken',
  'VerifyUserAttribute',
])

const quiet = () => {}
const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet, trace: quiet, child: () => logger }
const context = { logger } as unknown as Context

/** The Cognito API in this process, in memory; its confirmation codes go out as mails through the SES engine. */
export async function startCognito(region: string, mail: MailEngine): Promise<Cognito> {
  const clock = new DateClock()
  const nothingStored = await mkdtemp(join(tmpdir(), 'cognito-'))
  const pools = new UserPoolServiceFactoryImpl(clock, inMemory)
  const cognito = await new CognitoServiceFactoryImpl(nothingStored, inMemory, pools).create(context, {
    UsernameAttributes: ['email'],
  })
  await rm(nothingStored, { recursive: true })

  // cognito-local leaves name and phone number out of the ID token; this hook of its own puts them in.
  const triggers = {
    enabled: (trigger: string) => trigger === 'PreTokenGeneration',
    preTokenGeneration: async (
      _: unknown,
      { userAttributes }: { userAttributes: { Name: string; Value?: string }[] },
    ) => {
      const { name, phone_number } = attributesToRecord(userAttributes)
      return {
        claimsOverrideDetails: {
          claimsToAddOrOverride: { ...(name && { name }), ...(phone_number && { phone_number }) },
        },
      }
    },
  } as unknown as Services['triggers']

  const messages: Services['messages'] = {
    async deliver(_, __, ___, poolId, ____, code, _____, { DeliveryMedium, Destination }) {
      if (DeliveryMedium !== 'EMAIL' || !Destination) return
      const { VerificationMessageTemplate: template, EmailConfiguration } = (await cognito.getUserPool(context, poolId))
        .options
      await mail.send({
        from: EmailConfiguration?.From ?? 'no-reply@verificationemail.com',
        to: Destination,
        subject: template?.EmailSubject ?? 'Your verification code',
        html: (template?.EmailMessage ?? 'Your confirmation code is {####}').replaceAll('{####}', code),
      })
    },
  }
  const tokens = { IssuerDomain: `https://cognito-idp.${region}.amazonaws.com` }
  const services = {
    clock,
    cognito,
    messages,
    otp,
    triggers,
    tokenGenerator: new JwtTokenGenerator(clock, triggers, tokens),
    config: { UserPoolDefaults: {} },
  }
  const route = amended(Router(services as unknown as Services), services as unknown as Services)

  const jwks = { keys: [publicKey.jwk] }
  const server = createServer(async (request, response) => {
    const reply = (status: number, body: object) =>
      response
        .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify(body, datesAsSeconds))
    if (request.method === 'GET' && request.url?.endsWith('/.well-known/jwks.json')) return reply(200, jwks)
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString()
    const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    if (!unsigned.has(action) && !request.headers.authorization)
      return reply(400, { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' })
    try {
      return reply(200, (await route(action)(context, JSON.parse(body || '{}'))) ?? {})
    } catch (error) {
      if (error instanceof CognitoError) return reply(400, { __type: error.code, message: error.message })
      return reply(500, { __type: 'InternalErrorException', message: String(error) })
    }
  })
  const port = await listen(server)
  return {
    url: `http://${loopback}:${port}`,
    jwks,
    createPool: async (pool) => void (await cognito.createUserPool(context, pool)),
    createClient: async (client) =>
      (await cognito.getUserPool(context, client.UserPoolId)).saveAppClient(context, client),
    accounts: (poolId) => poolAccounts(cognito, context, poolId),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function datesAsSeconds(this: Record<string, unknown>, key: string, value: unknown) {
  const original = this[key]
  return isDate(original) ? Math.floor(original.getTime() / 1000) : value
}
