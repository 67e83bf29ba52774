import * as oidc from 'openid-client'
import type { Upstream } from './model.ts'

/** What came of asking an identity provider who somebody is. */
export type UpstreamOutcome =
  | { subject: string; attributes: Record<string, string> }
  | { error: string; error_description: string }

type Waiting = { interaction: string; provider: string; nonce: string }

/** Asks the identity providers, as Cognito does: code flow with state and nonce, ID token and user info joined. */
export function upstreams(all: Upstream[], redirectUri: string) {
  const waiting = new Map<string, Waiting>()
  const configurations = new Map(
    all.map((upstream) => {
      const { issuer, endpoints, clientId, clientSecret } = upstream
      const server: oidc.ServerMetadata = {
        issuer,
        authorization_endpoint: endpoints.authorize,
        token_endpoint: endpoints.token,
        userinfo_endpoint: endpoints.userInfo,
        jwks_uri: endpoints.jwks,
      }
      const configuration = new oidc.Configuration(server, clientId, clientSecret, oidc.ClientSecretPost(clientSecret))
      oidc.allowInsecureRequests(configuration)
      return [upstream.name, { upstream, configuration }] as const
    }),
  )
  const find = (name: string) => {
    const found = configurations.get(name)
    if (!found) throw new Error(`The pool has no identity provider ${name}.`)
    return found
  }

  return {
    has: (name: string) => configurations.has(name),

    /** Where to send the browser. */
    begin(provider: string, interaction: string): URL {
      const { upstream, configuration } = find(provider)
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      waiting.set(state, { interaction, provider, nonce })
      return oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: upstream.scopes,
        state,
        nonce,
      })
    },

    /** The interaction that an answer belongs to; undefined for one that nobody asked for. */
    interactionOf: (state: string) => waiting.get(state)?.interaction,

    async end(answer: URL): Promise<UpstreamOutcome & { provider: string }> {
      const state = answer.searchParams.get('state') ?? ''
      const { provider = '', nonce = '' } = waiting.get(state) ?? {}
      waiting.delete(state)
      const { upstream, configuration } = find(provider)
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        const told = tokens.claims()
        const subject = told?.sub ?? ''
        const claims = { ...told, ...(await oidc.fetchUserInfo(configuration, tokens.access_token, subject)) }
        const attributes = Object.entries(upstream.attributes).flatMap(([attribute, claim]) =>
          claims[claim] === undefined || attribute === 'username' ? [] : [[attribute, String(claims[claim])] as const],
        )
        return { provider, subject, attributes: Object.fromEntries(attributes) }
      } catch (error) {
        if (error instanceof oidc.AuthorizationResponseError)
          return { provider, error: error.error, error_description: error.error_description ?? '' }
        return { provider, error: 'server_error', error_description: `No usable answer from ${provider}` }
      }
    },
  }
}
