import { randomUUID } from 'node:crypto'
import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js'
import privateKey from 'cognito-local/lib/keys/cognitoLocal.private.json' with { type: 'json' }
import publicKey from 'cognito-local/lib/keys/cognitoLocal.public.json' with { type: 'json' }
import { decodeJwt, importJWK, jwtVerify, SignJWT } from 'jose'

const keyId = 'CognitoLocal'

/**
 * Sessions as Cognito keeps them and cognito-local does not: which tokens came of one sign-in, refresh tokens that are
 * turned at each use, access tokens that end with their session.
 */
export function sessions() {
  const sessionOf = new Map<string, string>()
  const ended = new Set<string>()
  const turnedAt = new Map<string, number>()
  const idOf = (token: string) => decodeJwt(token).jti ?? token
  const endedWith = (token: string) => ended.has(sessionOf.get(idOf(token)) ?? '')

  return {
    /** Tokens of a new sign-in, or of the session that `earlier` belongs to. */
    keep(tokens: (string | undefined)[], earlier?: string): void {
      const session = (earlier && sessionOf.get(idOf(earlier))) || randomUUID()
      for (const token of tokens) if (token) sessionOf.set(idOf(token), session)
    },

    /** A refresh token in place of another, which stays good for some seconds more. It ends when the other would have. */
    async turned(token: string): Promise<string> {
      turnedAt.set(idOf(token), turnedAt.get(idOf(token)) ?? Date.now())
      const key = await importJWK(privateKey.jwk, 'RS256')
      const claims = { ...decodeJwt(token), jti: randomUUID() }
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keyId }).sign(key)
    },

    /** Throws as Cognito does for a refresh token that is over, or was turned longer ago than the grace allows. */
    refuseSpent(token: string, graceSeconds: number): void {
      const { exp = 0 } = decodeJwt(token)
      if (exp * 1000 <= Date.now()) throw new NotAuthorizedError('Refresh Token has expired')
      if (endedWith(token)) throw new NotAuthorizedError('Refresh Token has been revoked')
      const at = turnedAt.get(idOf(token))
      if (at !== undefined && Date.now() - at > graceSeconds * 1000)
        throw new CognitoError('RefreshTokenReuseException', 'Refresh token has been invalidated by rotation')
    },

    /** Throws unless an access token is genuine, still good, and of a session that goes on. */
    async refuseForged(token: string): Promise<void> {
      const options = { algorithms: ['RS256'], currentDate: new Date() }
      const key = await importJWK(publicKey.jwk, 'RS256')
      const verified = await jwtVerify(token, key, options).catch(() => null)
      if (verified?.payload.token_use !== 'access') throw new NotAuthorizedError('Invalid Access Token')
      if (endedWith(token)) throw new NotAuthorizedError('Access Token has been revoked')
    },

    /** Ends a session: no token of it is good any more. */
    end(token: string): void {
      const session = sessionOf.get(idOf(token))
      if (session) ended.add(session)
    },
  }
}
