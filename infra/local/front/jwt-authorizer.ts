import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { RouteModel } from '../model.ts'
import { jsonReply, type Reply } from './exchange.ts'

export type Authorization = { jwt: { claims: Record<string, string>; scopes: string[] | null } }

/**
 * The JWT authorizer of an HTTP API: RS256 by the pool's keys, issuer, audience (`aud`, or `client_id` of an access
 * token), validity by the virtual clock, then the route's scopes.
 */
export function jwtAuthorizer(jwks: JSONWebKeySet, now: () => number) {
  const keys = createLocalJWKSet(jwks)

  return async (
    { issuer, audience, scopes }: NonNullable<RouteModel['authorizer']>,
    header: string | undefined,
  ): Promise<Authorization | Reply> => {
    const token = header?.replace(/^Bearer /i, '')
    if (!token) return unauthorized('Bearer')
    let claims: JWTPayload
    try {
      const currentDate = new Date(now())
      claims = (await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'], currentDate }))
        .payload
    } catch (error) {
      return unauthorized(challenge((error as Error).message))
    }
    const audiences = [claims.aud ?? claims.client_id].flat()
    if (!audiences.some((one) => audience.includes(String(one)))) return unauthorized(challenge('invalid audience'))
    const granted = String(claims.scope ?? '').split(' ')
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
      return jsonReply(403, { message: 'Forbidden' })
    return { jwt: { claims: asText(claims), scopes: scopes.length > 0 ? scopes : null } }
  }
}

const challenge = (reason: string) =>
  `Bearer scope="" error="invalid_token" error_description="${reason.replaceAll('"', "'")}"`
const unauthorized = (scheme: string) => jsonReply(401, { message: 'Unauthorized' }, { 'www-authenticate': scheme })

/** The gateway hands every claim over as text, a list as `[a b]`. */
const asText = (claims: JWTPayload) =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => {
      if (Array.isArray(value)) return [name, `[${value.join(' ')}]`]
      return [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]
    }),
  )
