import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Cognito, PoolAccounts } from './cognito.ts'
import { listen } from './port.ts'
import type { SignOnPool } from './sign-on/model.ts'
import { createProvider, sessionCookie } from './sign-on/provider.ts'
import { upstreams } from './sign-on/upstream.ts'
import { userInfo } from './sign-on/user-info.ts'

export type SignOn = {
  /** Stands for the pool's domain; browsers visit it. */
  url: string
  /** Where a client reads the discovery document, which Cognito has at the issuer's own address. */
  metadataUrl(poolId: string): string
  /** Opens the domain of a pool, once everything behind it is known. One pool has a domain on the laptop. */
  open(pool: SignOnPool): void
  stop(): Promise<void>
}

type Opened = {
  pool: SignOnPool
  provider: Provider
  accounts: PoolAccounts
  asked: ReturnType<typeof upstreams>
  tell: ReturnType<typeof userInfo>
}

/**
 * The domain of a Cognito user pool: the authorize, token, revoke, userInfo and logout endpoints, single sign-on between
 * the pool's clients, and identity providers behind it. Its managed login pages are left out: nobody is led there.
 */
export async function startSignOn(cognito: Cognito): Promise<SignOn> {
  let opened: Opened | undefined
  const server = createServer((request, response) => {
    const answered = opened ? answer(opened, request, response) : Promise.reject(new Error('No domain yet'))
    answered.catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' }).end(`${error}\n`)
    })
  })
  const url = `http://localhost:${await listen(server)}`

  const sessionOf = ({ provider }: Opened, request: IncomingMessage) =>
    provider.Session.find(new RegExp(`(?:^|; )${sessionCookie}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1] ?? '')

  async function answer(domain: Opened, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', url)
    const json = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const [, first, interaction = '', step] = asked.pathname.split('/')
    if (asked.pathname === `/${domain.pool.poolId}/.well-known/openid-configuration`) return json(200, metadata(domain))
    if (asked.pathname === '/oauth2/userInfo') {
      const { status, body } = await domain.tell(request.headers.authorization)
      return json(status, body)
    }
    if (asked.pathname === '/logout') return leave(domain, request, response, asked)
    if (asked.pathname === '/oauth2/idpresponse') {
      const to = domain.asked.interactionOf(asked.searchParams.get('state') ?? '')
      if (!to) return json(400, { error: 'invalid_request', error_description: 'Unknown state' })
      // The library finds its cookie below the interaction's own address only.
      return void response.writeHead(302, { location: `/interaction/${to}/answer${asked.search}` }).end()
    }
    if (first === 'interaction')
      return step === 'answer'
        ? finish(domain, request, response, asked)
        : begin(domain, request, response, interaction)
    // Naming an identity provider leads to it, whoever was signed in before.
    if (asked.pathname === '/oauth2/authorize' && asked.searchParams.has('identity_provider'))
      await (await sessionOf(domain, request))?.destroy()
    return domain.provider.callback()(request, response)
  }

  async function begin(
    { provider, pool, asked }: Opened,
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
  ) {
    const { params } = await provider.interactionDetails(request, response)
    const allowed = pool.clients.find((client) => client.id === params.client_id)?.providers ?? []
    const wanted = params.identity_provider ? String(params.identity_provider) : allowed[0]
    if (!wanted || !allowed.includes(wanted) || !asked.has(wanted)) {
      const result = { error: 'invalid_request', error_description: `No identity provider ${wanted}` }
      return provider.interactionFinished(request, response, result)
    }
    response.writeHead(302, { location: asked.begin(wanted, id).href }).end()
  }

  async function finish(
    { provider, asked, accounts }: Opened,
    request: IncomingMessage,
    response: ServerResponse,
    at: URL,
  ) {
    const answer = new URL(`/oauth2/idpresponse${at.search}`, url)
    const outcome = await asked.end(answer)
    if ('error' in outcome) {
      const { error, error_description } = outcome
      return provider.interactionFinished(request, response, { error, error_description })
    }
    const accountId = await accounts.federate(outcome.provider, outcome.subject, outcome.attributes)
    return provider.interactionFinished(request, response, { login: { accountId } })
  }

  async function leave(domain: Opened, request: IncomingMessage, response: ServerResponse, asked: URL): Promise<void> {
    const client = domain.pool.clients.find(({ id }) => id === asked.searchParams.get('client_id'))
    const to = asked.searchParams.get('logout_uri') ?? ''
    if (!client?.logoutUrls.includes(to)) return void response.writeHead(400).end('Invalid client or logout address\n')
    await (await sessionOf(domain, request))?.destroy()
    const gone = [sessionCookie, `${sessionCookie}.sig`].map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly`)
    response.writeHead(302, { location: to, 'set-cookie': gone }).end()
  }

  const metadata = ({ pool }: Opened) => ({
    issuer: pool.issuer,
    authorization_endpoint: `${url}/oauth2/authorize`,
    token_endpoint: `${url}/oauth2/token`,
    userinfo_endpoint: `${url}/oauth2/userInfo`,
    revocation_endpoint: `${url}/oauth2/revoke`,
    end_session_endpoint: `${url}/logout`,
    jwks_uri: `${cognito.url}/${pool.poolId}/.well-known/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  })

  return {
    url,
    metadataUrl: (poolId) => `${url}/${poolId}/.well-known/openid-configuration`,
    open(pool) {
      const accounts = cognito.accounts(pool.poolId)
      const provider = createProvider(pool, accounts)
      const asked = upstreams(pool.upstreams, `${url}/oauth2/idpresponse`)
      opened = { pool, provider, accounts, asked, tell: userInfo(pool, provider, accounts, cognito.jwks) }
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
