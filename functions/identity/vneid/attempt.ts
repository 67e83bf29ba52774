import { createHash } from 'node:crypto'
import { ownPath } from './own-path.ts'

/** One try to sign in through VNeID: what only this browser knows, and where the person goes on afterwards. */
export type Attempt = { secret: string; nonce: string; verifier: string; next: string }

/** What kept somebody from signing in, as the sign-in page tells it. */
export type Trouble = 'cancelled' | 'expired' | 'unavailable' | 'busy'

const path = '/api/v1/identity/vneid'
// Reading a code on the phone, or fetching the phone, takes time.
const attemptSeconds = 30 * 60

export const attemptCookieName = '__Secure-vneid'
// Lax: VNeID's answer comes as a navigation from another site.
const cookie = (value: string, seconds: number) =>
  `${attemptCookieName}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`

export const attemptCookie = ({ secret, nonce, verifier }: Attempt): string =>
  cookie([secret, nonce, verifier].join('.'), attemptSeconds)
export const endedAttemptCookie = cookie('', 0)

/** Travels there and back: what proves the answer to be for this browser, and where to go on even when that is lost. */
export const stateOf = ({ secret, next }: Pick<Attempt, 'secret' | 'next'>): string =>
  `${secret}.${Buffer.from(next).toString('base64url')}`

/** S256 of RFC 7636. */
export const challengeOf = ({ verifier }: Pick<Attempt, 'verifier'>): string =>
  createHash('sha256').update(verifier).digest('base64url')

export type Answer = {
  state?: string | undefined
  code?: string | undefined
  error?: string | undefined
  error_description?: string | undefined
}

/** Reads what came back against what this browser was given when it left. */
export function readAnswer(
  answer: Answer,
  cookieValue: string | undefined,
): { code: string; attempt: Attempt } | { trouble: Trouble; next: string } {
  const [given = '', packed = ''] = answer.state?.split('.') ?? []
  const next = ownPath(Buffer.from(packed, 'base64url').toString('utf8'))
  const [secret, nonce, verifier] = cookieValue?.split('.') ?? []
  if (!secret || !nonce || !verifier || given !== secret) return { trouble: 'expired', next }
  // Which of the two names the provider's own "access_denied", Cognito does not promise.
  if (/access_denied/.test(`${answer.error} ${answer.error_description}`)) return { trouble: 'cancelled', next }
  if (answer.error || !answer.code) return { trouble: 'unavailable', next }
  return { code: answer.code, attempt: { secret, nonce, verifier, next } }
}

/** The sign-in page, saying what happened and remembering where the person was going. */
export const signInPage = (trouble: Trouble, next: string): string =>
  `/sign-in?${new URLSearchParams({ trouble: `vneid-${trouble}`, ...(next !== '/' && { next }) })}`
