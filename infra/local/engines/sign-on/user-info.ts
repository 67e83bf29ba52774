import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import type { Provider } from 'oidc-provider'
import type { PoolAccounts } from '../cognito.ts'
import type { SignOnPool } from './model.ts'

type Answer = { status: number; body: object }

const invalid: Answer = {
  status: 401,
  body: { error: 'invalid_token', error_description: 'Access token is not valid' },
}

/**
 * Cognito's /oauth2/userInfo for access tokens of the domain: what the client may read of the bearer. The library's own
 * does not take tokens made for a resource. A revoked token is refused here, though a gateway would still take it.
 */
export function userInfo(pool: SignOnPool, provider: Provider, accounts: PoolAccounts, jwks: { keys: object[] }) {
  const keys = createLocalJWKSet(jwks as JSONWebKeySet)
  return async (authorization: string | undefined): Promise<Answer> => {
    const token = authorization?.replace(/^Bearer /i, '') ?? ''
    const verified = await jwtVerify(token, keys, { issuer: pool.issuer, currentDate: new Date() }).catch(() => null)
    const { sub = '', client_id, scope, origin_jti } = verified?.payload ?? {}
    const client = pool.clients.find(({ id }) => id === client_id)
    if (!client || !String(scope).split(' ').includes('openid')) return invalid
    if (!(await provider.Grant.find(String(origin_jti)))) return invalid
    const account = await accounts.find(sub)
    if (!account) return invalid
    const readable = Object.entries(account.attributes).filter(([name]) => client.readAttributes.includes(name))
    return { status: 200, body: { sub, username: account.username, ...Object.fromEntries(readable) } }
  }
}
