import { randomBytes } from 'node:crypto'
import privateKey from 'cognito-local/lib/keys/cognitoLocal.private.json' with { type: 'json' }
import { type Configuration, Provider } from 'oidc-provider'
import type { PoolAccounts } from '../cognito.ts'
import { memory } from './memory.ts'
import type { SignOnClient, SignOnPool } from './model.ts'

/** The session with Cognito's domain lasts an hour, whatever the tokens do. */
const sessionSeconds = 3600
export const sessionCookie = 'cognito'

/**
 * Cognito's domain as an OpenID provider: the library keeps the protocol, the users and the signing key are the pool's,
 * so that the gateways take these tokens as they take those of the pool's API.
 */
export function createProvider(pool: SignOnPool, accounts: PoolAccounts): Provider {
  const clientOf = (id: string | undefined): SignOnClient => {
    const found = pool.clients.find((client) => client.id === id)
    if (!found) throw new Error(`The pool has no client ${id}.`)
    return found
  }
  const attributes = [...new Set(pool.clients.flatMap(({ readAttributes }) => readAttributes))]

  const configuration: Configuration = {
    adapter: memory((clientId) => clientOf(clientId).turningGrace ?? 0),
    clients: pool.clients.map(({ id, secret, callbackUrls, scopes }) => ({
      client_id: id,
      ...(secret && { client_secret: secret }),
      token_endpoint_auth_method: secret ? 'client_secret_basic' : 'none',
      redirect_uris: callbackUrls,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      scope: scopes.join(' '),
    })),
    jwks: { keys: [privateKey.jwk as NonNullable<Configuration['jwks']>['keys'][number]] },
    cookies: {
      keys: [randomBytes(24).toString('hex')],
      names: { session: sessionCookie, interaction: 'cognito-interaction', resume: 'cognito-resume' },
    },
    scopes: ['openid', 'email', 'phone', 'profile'],
    claims: { openid: ['sub', 'token_use', 'cognito:username', 'cognito:groups', ...attributes] },
    extraParams: ['identity_provider', 'idp_identifier', 'lang'],
    pkce: { required: () => false },
    routes: { authorization: '/oauth2/authorize', token: '/oauth2/token', revocation: '/oauth2/revoke' },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      userinfo: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:pool:${pool.poolId}`,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, __, client) => ({
          scope: '',
          audience: client.clientId,
          accessTokenTTL: clientOf(client.clientId).accessSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: async (_, token, parts) => {
          const { username, groups } = (await accounts.find(String(parts.payload.sub))) ?? { username: '', groups: [] }
          parts.payload = {
            ...parts.payload,
            username,
            token_use: 'access',
            scope: clientOf(token.clientId).scopes.join(' '),
            origin_jti: 'grantId' in token ? token.grantId : undefined,
            ...(groups.length > 0 && { 'cognito:groups': groups }),
          }
        },
      },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: async () => true,
    rotateRefreshToken: ({ oidc }) => clientOf(oidc.client?.clientId).turningGrace !== null,
    expiresWithSession: async () => false,
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session ?? {}
      const { clientId } = oidc.client ?? {}
      if (!accountId || !clientId) return undefined
      const grant = new oidc.provider.Grant({ accountId, clientId })
      grant.addOIDCScope(clientOf(clientId).scopes.join(' '))
      await grant.save()
      return grant
    },
    findAccount: async ({ oidc }, sub) => {
      const account = await accounts.find(sub)
      if (!account) return undefined
      const readable = clientOf(oidc.client?.clientId).readAttributes
      const told = Object.entries(account.attributes).filter(([name]) => readable.includes(name))
      return {
        accountId: sub,
        claims: () => ({
          sub,
          token_use: 'id',
          'cognito:username': account.username,
          ...(account.groups.length > 0 && { 'cognito:groups': account.groups }),
          ...Object.fromEntries(told),
        }),
      }
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'text'
      ctx.body = `Cognito domain (laptop): ${error}: ${error_description ?? ''}\n`
    },
    ttl: {
      AccessToken: (_, __, client) => clientOf(client.clientId).accessSeconds,
      IdToken: (_, __, client) => clientOf(client.clientId).idSeconds,
      // A turned one ends when the first would have.
      RefreshToken: ({ oidc }, _, client) =>
        oidc.entities.RotatedRefreshToken?.remainingTTL ?? clientOf(client.clientId).refreshSeconds,
      AuthorizationCode: 300,
      Interaction: 1800,
      Session: sessionSeconds,
      Grant: Math.max(...pool.clients.map(({ refreshSeconds }) => refreshSeconds), sessionSeconds),
    },
  }
  return new Provider(pool.issuer, configuration)
}
