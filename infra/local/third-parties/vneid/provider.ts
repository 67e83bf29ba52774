import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type Configuration, Provider } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { messagePage } from './pages.ts'
import { claimsOf, personOf } from './people.ts'
import { texts } from './texts.ts'

export type VneidClient = { id: string; secret: string; redirectUris: string[] }

const minutes = (count: number) => count * 60
const session = 'vneid-session'

/** The OpenID provider itself; the paths of its endpoints are those seen in public configurations. */
export function createProvider(issuer: string, client: VneidClient): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const configuration: Configuration = {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'vneid' }] },
    cookies: {
      keys: [randomBytes(24).toString('hex')],
      names: { session, interaction: 'vneid-interaction', resume: 'vneid-resume' },
    },
    acrValues: ['LoA1', 'LoA2'],
    claims: { openid: ['sub', 'name', 'personal_number', 'phone_number', 'email', 'acr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => false },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userinfo',
      jwks: '/oauth2/jwks',
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
    // Whoever signs in has agreed to what the portal asks.
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session ?? {}
      const clientId = oidc.client?.clientId
      if (!accountId || !clientId) return undefined
      const grant = new oidc.provider.Grant({ accountId, clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    findAccount: (_, sub) => {
      const person = personOf(sub)
      return person && { accountId: sub, claims: () => claimsOf(person) }
    },
    renderError: (ctx, { error_description, error }) => {
      const view = { language: 'vi' as const, path: ctx.path }
      ctx.type = 'html'
      ctx.body = messagePage(view, texts.vi.wrong, `${error}: ${error_description ?? ''}`)
    },
    ttl: {
      AccessToken: minutes(5),
      AuthorizationCode: minutes(1),
      IdToken: minutes(5),
      Interaction: minutes(30),
      Session: minutes(30),
      Grant: minutes(30),
    },
  }
  const provider = new Provider(issuer, configuration)
  // It never remembers: each sign-in is asked for anew, as on a device that several people use.
  provider.use(async (ctx, next) => {
    if (ctx.path === '/oauth2/authorize') {
      const known = await provider.Session.find(ctx.cookies.get(session) ?? '')
      await known?.destroy()
    }
    await next()
  })
  return provider
}
