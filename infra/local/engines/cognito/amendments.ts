import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js'
import type { Context } from 'cognito-local/lib/services/context.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import { external } from './accounts.ts'
import { passwordFault } from './password.ts'

// biome-ignore lint/suspicious/noExplicitAny: requests and answers of 60 API actions, untyped in cognito-local's router too
type Message = Record<string, any>
type Route = (context: Context, request: Message) => Promise<Message>

const codeLifetimeMs = 24 * 3_600_000
const seconds: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/**
 * What Cognito does and cognito-local leaves out: password rules, code expiry, resending, read-only attributes, session
 * expiry, clients with a secret, the scope of a token.
 */
export function amended(route: (action: string) => Route, services: Services): (action: string) => Route {
  const codeIssuedAt = new Map<string, number>()
  const issued = (username: string) => void codeIssuedAt.set(username, Date.now())

  // Clients with a secret use the pool's domain; here as there, a call without proof of the secret is refused.
  const refuseWithoutSecret = async (context: Context, { ClientId }: Message) => {
    const client = typeof ClientId === 'string' ? await services.cognito.getAppClient(context, ClientId) : null
    if (client?.ClientSecret)
      throw new NotAuthorizedError(`Client ${ClientId} is configured with secret but SECRET_HASH was not received`)
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
      if (session && expired(session)) throw new NotAuthorizedError('Refresh Token has expired')
      const answer = await route('InitiateAuth')(context, request).catch((error: unknown) => {
        const wrong = error instanceof CognitoError && error.code === 'InvalidPasswordException'
        throw wrong || (flow !== 'REFRESH_TOKEN_AUTH' && error instanceof NotAuthorizedError)
          ? new NotAuthorizedError('Incorrect username or password.')
          : error
      })
      if (!answer.AuthenticationResult) return answer
      const unit = client?.TokenValidityUnits?.AccessToken ?? 'hours'
      const ExpiresIn = (client?.AccessTokenValidity ?? 1) * (seconds[unit] ?? 3600)
      return { ...answer, AuthenticationResult: { ...answer.AuthenticationResult, ExpiresIn, TokenType: 'Bearer' } }
    },

    async UpdateUserAttributes(context, request) {
      const { client_id } = claimsOf(request.AccessToken)
      const client = await services.cognito.getAppClient(context, String(client_id))
      for (const { Name } of (request.UserAttributes ?? []) as { Name: string }[]) {
        if (client?.WriteAttributes && !client.WriteAttributes.includes(Name))
          throw new NotAuthorizedError('A client attempted to write unauthorized attribute')
      }
      return route('UpdateUserAttributes')(context, request)
    },

    // Somebody from an identity provider has a user name of their own; `sub` finds local people only.
    async AdminGetUser(context, request) {
      const pool = await services.cognito.getUserPool(context, request.UserPoolId)
      const user = await pool.getUserByUsername(context, request.Username)
      if (user?.UserStatus === external && user.Username !== request.Username)
        throw new CognitoError('UserNotFoundException', 'User does not exist.')
      return route('AdminGetUser')(context, request)
    },

    RevokeToken: (context, request) =>
      route('RevokeToken')(context, request).catch((error: unknown) => {
        if (error instanceof NotAuthorizedError) return {}
        throw error
      }),
  }
  return (action) => {
    const chosen = amendments[action] ?? route(action)
    return async (context, request) => {
      await refuseWithoutSecret(context, request)
      refuseWithoutScope(request)
      return chosen(context, ignoringCase(request))
    }
  }
}

type Claims = { exp?: number; client_id?: string; scope?: string }

const claimsOf = (token: unknown): Claims =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString() || '{}') as Claims

const expired = (token: string): boolean => (claimsOf(token).exp ?? 0) * 1000 <= Date.now()

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
