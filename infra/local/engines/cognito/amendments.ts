import { createHmac } from 'node:crypto'
import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js'
import type { AppClient } from 'cognito-local/lib/services/appClient.js'
import type { Context } from 'cognito-local/lib/services/context.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import { external } from './accounts.ts'
import { passwordFault } from './password.ts'
import { sessions } from './sessions.ts'

// biome-ignore lint/suspicious/noExplicitAny: requests and answers of 60 API actions, untyped in cognito-local's router too
type Message = Record<string, any>
type Route = (context: Context, request: Message) => Promise<Message>

const codeLifetimeMs = 24 * 3_600_000
const seconds: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/**
 * What Cognito does and cognito-local leaves out: password rules, code expiry, resending, read-only attributes, sessions
 * and their ends, clients with a secret, the signature and scope of a token.
 */
export function amended(route: (action: string) => Route, services: Services): (action: string) => Route {
  const codeIssuedAt = new Map<string, number>()
  const issued = (username: string) => void codeIssuedAt.set(username, Date.now())

  const live = sessions()

  const refuseWithoutSecret = async (context: Context, { ClientId, Username, SecretHash }: Message) => {
    const client = typeof ClientId === 'string' ? await services.cognito.getAppClient(context, ClientId) : null
    if (!client?.ClientSecret) return
    if (!SecretHash)
      throw new NotAuthorizedError(`Client ${ClientId} is configured with secret but SECRET_HASH was not received`)
    const hash = createHmac('sha256', client.ClientSecret).update(`${Username}${ClientId}`).digest('base64')
    if (SecretHash !== hash) throw new NotAuthorizedError(`Unable to verify secret hash for client ${ClientId}`)
  }

  const refuseUnwritable = async (context: Context, { AccessToken }: Message, names: string[]) => {
    const client = await services.cognito.getAppClient(context, String(claimsOf(AccessToken).client_id))
    if (client?.WriteAttributes && names.some((name) => !client.WriteAttributes?.includes(name)))
      throw new NotAuthorizedError('A client attempted to write unauthorized attribute')
  }

  const amendments: Record<string, Route> = {
    async SignUp(context, request) {
      const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId)
      const client = await services.cognito.getAppClient(context, request.ClientId)
      const fault = passwordFault(pool.options.Policies?.PasswordPolicy, request.Password)
      if (fault) throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${fault}`)
      const attributes = (request.UserAttributes ?? []) as { Name: string; Value?: string }[]
      for (const { Name } of attributes) {
        if (client?.WriteAttributes && !client.WriteAttributes.includes(Name)) {
          throw new NotAuthorizedError('A client attempted to write unauthorized attribute')
        }
      }
      for (const { Name = '', Required } of pool.options.SchemaAttributes ?? []) {
        const given = Name === 'sub' || Name === 'email' || attributes.some((attribute) => attribute.Name === Name)
        if (Required && !given)
          throw new CognitoError(
            'InvalidParameterException',
            `Attributes did not conform to the schema: ${Name}: The attribute is required`,
          )
      }
      const answer = await route('SignUp')(context, request)
      issued(request.Username)
      return answer
    },

    async ResendConfirmationCode(context, request) {
      const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId)
      const user = await pool.getUserByUsername(context, request.Username)
      const delivery = {
        AttributeName: 'email' as const,
        DeliveryMedium: 'EMAIL' as const,
        Destination: request.Username as string,
      }
      if (!user) return { CodeDeliveryDetails: delivery }
      if (user.UserStatus === 'CONFIRMED')
        throw new CognitoError('InvalidParameterException', 'User is already confirmed.')
      const code = services.otp()
      await services.messages.deliver(
        context,
        'ResendCode',
        request.ClientId,
        pool.options.Id,
        user,
        code,
        undefined,
        delivery,
      )
      await pool.saveUser(context, { ...user, ConfirmationCode: code })
      issued(request.Username)
      return { CodeDeliveryDetails: delivery }
    },

    async ConfirmSignUp(context, request) {
      const age = Date.now() - (codeIssuedAt.get(request.Username) ?? 0)
      if (age > codeLifetimeMs)
        throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
      const answer = await route('ConfirmSignUp')(context, request)
      const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId)
      const user = await pool.getUserByUsername(context, request.Username)
      const verified = { Name: 'email_verified', Value: 'true' }
      const others = (user?.Attributes ?? []).filter(({ Name }) => Name !== verified.Name)
      if (user) await pool.saveUser(context, { ...user, Attributes: [...others, verified] })
      return answer
    },

    async InitiateAuth(context, request) {
      const client = await services.cognito.getAppClient(context, request.ClientId)
      const flow = String(request.AuthFlow)
        .replace('REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN')
        .replace('REFRESH_TOKEN', 'REFRESH_TOKEN_AUTH')
      if (client?.ExplicitAuthFlows && !client.ExplicitAuthFlows.includes(`ALLOW_${flow}`)) {
        throw new CognitoError('InvalidParameterException', `${flow} flow not enabled for this client`)
      }
      const session = request.AuthParameters?.REFRESH_TOKEN as string | undefined
      if (session) live.refuseSpent(session, 0)
      const answer = await route('InitiateAuth')(context, request).catch((error: unknown) => {
        const wrong = error instanceof CognitoError && error.code === 'InvalidPasswordException'
        throw wrong || (flow !== 'REFRESH_TOKEN_AUTH' && error instanceof NotAuthorizedError)
          ? new NotAuthorizedError('Incorrect username or password.')
          : error
      })
      if (!answer.AuthenticationResult) return answer
      const { AccessToken, RefreshToken } = answer.AuthenticationResult
      live.keep([AccessToken, RefreshToken], session)
      const unit = client?.TokenValidityUnits?.AccessToken ?? 'hours'
      const ExpiresIn = (client?.AccessTokenValidity ?? 1) * (seconds[unit] ?? 3600)
      return { ...answer, AuthenticationResult: { ...answer.AuthenticationResult, ExpiresIn, TokenType: 'Bearer' } }
    },

    async GetTokensFromRefreshToken(context, { ClientId, RefreshToken }) {
      const client: Turning | null = await services.cognito.getAppClient(context, ClientId)
      const { Feature, RetryGracePeriodSeconds = 0 } = client?.RefreshTokenRotation ?? {}
      live.refuseSpent(RefreshToken, RetryGracePeriodSeconds)
      const request = { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: RefreshToken } }
      const { AuthenticationResult } = await route('InitiateAuth')(context, request)
      const turned = Feature === 'ENABLED' ? await live.turned(RefreshToken) : undefined
      live.keep([AuthenticationResult.AccessToken, turned], RefreshToken)
      const pool = await services.cognito.getUserPoolForClientId(context, ClientId)
      const user = await pool.getUserByRefreshToken(context, RefreshToken)
      if (user && turned) await pool.storeRefreshToken(context, turned, user)
      return { AuthenticationResult: { ...AuthenticationResult, RefreshToken: turned, TokenType: 'Bearer' } }
    },

    async UpdateUserAttributes(context, request) {
      const given = (request.UserAttributes ?? []) as { Name: string }[]
      const names = given.map(({ Name }) => Name)
      await refuseUnwritable(context, request, names)
      return route('UpdateUserAttributes')(context, request)
    },

    async DeleteUserAttributes(context, request) {
      await refuseUnwritable(context, request, request.UserAttributeNames ?? [])
      return route('DeleteUserAttributes')(context, request)
    },

    // Somebody from an identity provider has a user name of their own; `sub` finds local people only.
    async AdminGetUser(context, request) {
      const pool = await services.cognito.getUserPool(context, request.UserPoolId)
      const user = await pool.getUserByUsername(context, request.Username)
      if (user?.UserStatus === external && user.Username !== request.Username)
        throw new CognitoError('UserNotFoundException', 'User does not exist.')
      return route('AdminGetUser')(context, request)
    },

    async RevokeToken(context, request) {
      const answer = await route('RevokeToken')(context, request).catch((error: unknown) => {
        if (error instanceof NotAuthorizedError) return {}
        throw error
      })
      if (isToken(request.Token)) live.end(request.Token)
      return answer
    },
  }
  return (action) => {
    const chosen = amendments[action] ?? route(action)
    return async (context, request) => {
      await refuseWithoutSecret(context, request)
      if (request.AccessToken !== undefined) await live.refuseForged(String(request.AccessToken))
      refuseWithoutScope(request)
      return chosen(context, ignoringCase(request))
    }
  }
}

type Turning = AppClient & { RefreshTokenRotation?: { Feature?: string; RetryGracePeriodSeconds?: number } }

type Claims = { client_id?: string; scope?: string }

const claimsOf = (token: unknown): Claims =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString() || '{}') as Claims

const isToken = (value: unknown): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(String(value))

/** Tokens of the pool's domain carry the scopes that were asked for; the API wants one of its own. */
function refuseWithoutScope({ AccessToken }: Message): void {
  if (typeof AccessToken !== 'string') return
  const scopes = (claimsOf(AccessToken).scope ?? '').split(' ')
  if (!scopes.includes('aws.cognito.signin.user.admin'))
    throw new NotAuthorizedError('Access Token does not have required scopes')
}

/** User names are e-mail addresses, and the pool does not tell capitals from small letters. */
function ignoringCase(request: Message): Message {
  const lower = (value: unknown) => (typeof value === 'string' && value.includes('@') ? value.toLowerCase() : value)
  const parameters = request.AuthParameters && {
    ...request.AuthParameters,
    USERNAME: lower(request.AuthParameters.USERNAME),
  }
  return {
    ...request,
    ...(request.Username && { Username: lower(request.Username) }),
    ...(parameters && { AuthParameters: parameters }),
  }
}
