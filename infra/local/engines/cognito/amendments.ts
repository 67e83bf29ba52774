import { createHmac } from 'node:crypto'
import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js'
import type { Context } from 'cognito-local/lib/services/context.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import { external, subOf } from './accounts.ts'
import { ownAttributes } from './attributes.ts'
import type { Amendments, Message, Router } from './route.ts'
import { sessions } from './sessions.ts'
import { signingIn } from './signing-in.ts'
import { signingUp } from './signing-up.ts'
import { claimsOf } from './token.ts'

/**
 * What Cognito does and cognito-local leaves out: password rules, code expiry, resending, read-only attributes, sessions
 * and their ends, clients with a secret, the signature and scope of a token.
 */
export function amended(route: Router, services: Services): Router {
  const live = sessions()

  const refuseWithoutSecret = async (context: Context, { ClientId, Username, SecretHash }: Message) => {
    const client = typeof ClientId === 'string' ? await services.cognito.getAppClient(context, ClientId) : null
    if (!client?.ClientSecret) return
    if (!SecretHash)
      throw new NotAuthorizedError(`Client ${ClientId} is configured with secret but SECRET_HASH was not received`)
    const hash = createHmac('sha256', client.ClientSecret).update(`${Username}${ClientId}`).digest('base64')
    if (SecretHash !== hash) throw new NotAuthorizedError(`Unable to verify secret hash for client ${ClientId}`)
  }

  const amendments: Amendments = {
    ...signingUp(route, services),
    ...signingIn(route, services, live),
    ...ownAttributes(route, services),

    async AdminCreateUser(context, request) {
      const sub = subOf(String(request.Username))
      const UserAttributes = [{ Name: 'sub', Value: sub }, ...(request.UserAttributes ?? [])]
      const answer = await route('AdminCreateUser')(context, { ...request, UserAttributes })
      const pool = await services.cognito.getUserPool(context, request.UserPoolId)
      const user = await pool.getUserByUsername(context, sub)
      if (user) {
        await pool.deleteUser(context, user)
        await pool.saveUser(context, { ...user, Username: sub })
      }
      return { ...answer, User: { ...answer.User, Username: sub } }
    },

    // Somebody from an identity provider has a user name of their own; `sub` finds local people only.
    async AdminGetUser(context, request) {
      const pool = await services.cognito.getUserPool(context, request.UserPoolId)
      const user = await pool.getUserByUsername(context, request.Username)
      if (user?.UserStatus === external && user.Username !== request.Username)
        throw new CognitoError('UserNotFoundException', 'User does not exist.')
      return route('AdminGetUser')(context, request)
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
