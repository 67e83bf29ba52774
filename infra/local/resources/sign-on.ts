import type { Application } from '../application.ts'
import type { SignOnClient, Upstream } from '../engines/sign-on/model.ts'
import type { Engines } from '../engines.ts'
import { type Declared, list, number, record, text } from './kind.ts'
import { clientSecret } from './people.ts'

/** The address that Cognito gives to a domain. */
export const domainAddress = ({ properties, stack }: Declared): string =>
  `https://${properties.Domain}.auth.${stack.region}.amazoncognito.com`

const unitSeconds: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }
const flag = (value: unknown) => String(value ?? false) === 'true'

/** An app client that may use the domain, with its addresses turned into the laptop's. */
function signOnClient(app: Application, declared: Declared, rewrite: (value: string) => string): SignOnClient {
  const { properties } = declared
  const units = record<string>(properties.TokenValidityUnits)
  const seconds = (token: string, otherwise: number, unit: string) =>
    number(properties[`${token}Validity`], otherwise) * (unitSeconds[units[token] ?? unit] ?? 3600)
  const turning = record(properties.RefreshTokenRotation)
  const addresses = (name: string) => list<string>(properties[name]).map((one) => rewrite(String(one)))
  return {
    id: app.ref(declared),
    secret: flag(properties.GenerateSecret) ? clientSecret(declared) : undefined,
    scopes: list<string>(properties.AllowedOAuthScopes),
    callbackUrls: addresses('CallbackURLs'),
    logoutUrls: addresses('LogoutURLs'),
    providers: list<string>(properties.SupportedIdentityProviders),
    readAttributes: list<string>(properties.ReadAttributes),
    accessSeconds: seconds('AccessToken', 1, 'hours'),
    idSeconds: seconds('IdToken', 1, 'hours'),
    refreshSeconds: seconds('RefreshToken', 30, 'days'),
    turningGrace: turning.Feature === 'ENABLED' ? number(turning.RetryGracePeriodSeconds, 0) : null,
  }
}

/** An identity provider as its template has it, with its own addresses turned into the laptop's. */
export function upstreamOf({ properties }: Declared, rewrite: (value: string) => string): Upstream {
  const details = record<string>(properties.ProviderDetails)
  const address = (name: string) => rewrite(String(details[name]))
  return {
    name: String(properties.ProviderName),
    issuer: address('oidc_issuer'),
    clientId: String(details.client_id),
    clientSecret: String(details.client_secret),
    scopes: text(details.authorize_scopes) ?? 'openid',
    endpoints: {
      authorize: address('authorize_url'),
      token: address('token_url'),
      userInfo: address('attributes_url'),
      jwks: address('jwks_uri'),
    },
    attributes: record<string>(properties.AttributeMapping),
  }
}

/** Opens the pool's domain when the templates declare one. @returns how many resources it stands for */
export function openDomain(app: Application, { signOn }: Engines, rewrite: (value: string) => string): number {
  const [domain] = app.ofType('AWS::Cognito::UserPoolDomain')
  if (!domain) return 0
  const poolId = String(domain.properties.UserPoolId)
  const ofPool = (type: string) => app.ofType(type).filter(({ properties }) => properties.UserPoolId === poolId)
  const providers = ofPool('AWS::Cognito::UserPoolIdentityProvider')
  signOn.open({
    poolId,
    issuer: `https://cognito-idp.${domain.stack.region}.amazonaws.com/${poolId}`,
    clients: ofPool('AWS::Cognito::UserPoolClient')
      .filter(({ properties }) => flag(properties.AllowedOAuthFlowsUserPoolClient))
      .map((client) => signOnClient(app, client, rewrite)),
    upstreams: providers.map((provider) => upstreamOf(provider, rewrite)),
  })
  return providers.length + 1
}
