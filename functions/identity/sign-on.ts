import * as z from 'zod'
import { environment, granted } from '../../shared/config.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { callSignOn, claimsOf } from '../../shared/sign-on.ts'
import { clearedCookies } from './cookies.ts'
import { type Attempt, challengeOf, stateOf } from './vneid/attempt.ts'

const config = environment({
  PORTAL_URL: z.url(),
  SIGN_ON_URL: z.url(),
  SIGN_ON_CLIENT_ID: granted,
  SIGN_ON_CLIENT_SECRET: granted,
  TOKEN_ISSUER: z.url(),
})

const callback = `${config.PORTAL_URL}/api/v1/identity/vneid/callback`

/** Where a browser goes to prove itself to VNeID. */
export function authorizeAddress(attempt: Attempt): string {
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: config.SIGN_ON_CLIENT_ID,
    redirect_uri: callback,
    scope: 'openid email phone profile',
    identity_provider: 'VNeID',
    state: stateOf(attempt),
    nonce: attempt.nonce,
    code_challenge: challengeOf(attempt),
    code_challenge_method: 'S256',
  })
  return `${config.SIGN_ON_URL}/oauth2/authorize?${asked}`
}

/** Where a browser goes to end the session that carries the sign-on to other portals; it comes back to our own page. */
export function endAddress(): string {
  const asked = new URLSearchParams({
    client_id: config.SIGN_ON_CLIENT_ID,
    logout_uri: `${config.PORTAL_URL}/signed-out`,
  })
  return `${config.SIGN_ON_URL}/logout?${asked}`
}

const { SIGN_ON_CLIENT_ID: id, SIGN_ON_CLIENT_SECRET: secret } = config
const authorization = `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`
const post = (path: string, form: Record<string, string>) =>
  callSignOn(path, { method: 'POST', headers: { authorization }, body: new URLSearchParams(form) })

const tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string().optional() })

/** Trades a code for tokens; null for a code that is spent, old, or for another than this attempt. */
export async function trade(code: string, attempt: Attempt, now: Date) {
  const answer = await post('/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: id,
    code,
    redirect_uri: callback,
    code_verifier: attempt.verifier,
  })
  if (!answer.ok) return null
  const given = tokens.required().parse(await answer.json())
  const told = idToken.safeParse(claimsOf(given.id_token))
  const ours = told.success && told.data.nonce === attempt.nonce && told.data.exp * 1000 > now.getTime()
  return ours ? { access: given.access_token, refresh: given.refresh_token } : null
}

// It came straight from the sign-on service over TLS, which stands for its signature (OpenID Connect Core 3.1.3.7, 6).
const idToken = z.object({
  iss: z.literal(config.TOKEN_ISSUER),
  aud: z.literal(id),
  token_use: z.literal('id'),
  nonce: z.string(),
  exp: z.number(),
})

/** A fresh access token, and the refresh token that is good from now on; refuses when the session is over. */
export async function renew(refreshToken: string): Promise<{ access: string; refresh: string }> {
  const answer = await post('/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: id,
    refresh_token: refreshToken,
  })
  if (!answer.ok) return refuse(problems.sessionEnded, { cookies: clearedCookies })
  const given = tokens.required().parse(await answer.json())
  return { access: given.access_token, refresh: given.refresh_token }
}

/** Ends a session: its refresh token and every access token that came of it. */
export async function revoke(refreshToken: string): Promise<void> {
  await post('/oauth2/revoke', { token: refreshToken, client_id: id })
}
