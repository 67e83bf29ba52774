import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as oidc from 'openid-client'
import { sendPage } from '../answers.ts'
import { languageOf } from '../page.ts'
import { type Known, portalPage } from './page.ts'

export type MinistryConfig = {
  clientId: string
  clientSecret: string
  /** Where the discovery document of the sign-on service is read. */
  metadataUrl: string
}

type Waiting = { verifier: string; state: string; nonce: string }

const cookieName = 'ministry-session'
const cookieOf = (request: IncomingMessage) =>
  new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1]

/** A ministry's portal that lets people in by the national portal's sign-on: a stock OpenID client, nothing of its own. */
export function createMinistryPortal({ clientId, clientSecret, metadataUrl }: MinistryConfig): Server {
  const waiting = new Map<string, Waiting>()
  const known = new Map<string, Known>()
  const home = () => `http://localhost:${(server.address() as AddressInfo).port}`

  let configured: oidc.Configuration | undefined
  async function configuration(): Promise<oidc.Configuration> {
    if (configured) return configured
    const metadata = (await (await fetch(metadataUrl)).json()) as oidc.ServerMetadata
    configured = new oidc.Configuration(metadata, clientId, undefined, oidc.ClientSecretBasic(clientSecret))
    // On this machine everything speaks plain HTTP.
    oidc.allowInsecureRequests(configured)
    return configured
  }

  function goTo(response: ServerResponse, location: string, cookie?: string): void {
    const kept = cookie && { 'set-cookie': `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Lax` }
    response.writeHead(303, { location, 'cache-control': 'no-store', ...kept }).end()
  }

  async function begin(response: ServerResponse): Promise<void> {
    const one = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    }
    const address = oidc.buildAuthorizationUrl(await configuration(), {
      redirect_uri: `${home()}/callback`,
      scope: 'openid profile',
      state: one.state,
      nonce: one.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(one.verifier),
      code_challenge_method: 'S256',
    })
    const cookie = randomUUID()
    waiting.set(cookie, one)
    goTo(response, address.href, cookie)
  }

  async function end(response: ServerResponse, url: URL, cookie: string): Promise<void> {
    const one = waiting.get(cookie)
    waiting.delete(cookie)
    if (!one) return goTo(response, '/?trouble=expired')
    const tokens = await oidc.authorizationCodeGrant(await configuration(), url, {
      pkceCodeVerifier: one.verifier,
      expectedState: one.state,
      expectedNonce: one.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    const assurance = claims?.['custom:assurance']
    const session = randomUUID()
    known.set(session, {
      name: String(claims?.name ?? ''),
      assurance: typeof assurance === 'string' ? assurance : null,
    })
    goTo(response, '/', session)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', home())
    const cookie = cookieOf(request) ?? ''
    if (url.pathname === '/sign-in') return begin(response)
    if (url.pathname === '/callback') return end(response, url, cookie).catch(() => goTo(response, '/?trouble=refused'))
    if (url.pathname === '/sign-out') {
      known.delete(cookie)
      return goTo(response, '/')
    }
    const view = { language: languageOf(request.headers['accept-language'], url), path: '/' }
    sendPage(response, 200, portalPage(view, known.get(cookie), url.searchParams.get('trouble')))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502).end()
    })
  })
  return server
}
