import type { AccessToken } from './access-token.ts'

/** The refresh token travels to these addresses and nowhere else. */
const sessionsPath = '/api/v1/identity/sessions'
export const refreshCookieName = '__Secure-refresh'

/** Marks a refresh token that the sign-on service gave: another door renews and ends it than those of passwords. */
const signOnMark = 'vneid.'
export const signOnSession = (refreshToken: string): string => signOnMark + refreshToken
/** The sign-on service's refresh token in the cookie; null when a password opened the session. */
export const readSignOnSession = (value: string): string | null =>
  value.startsWith(signOnMark) ? value.slice(signOnMark.length) : null

/** How long a refresh token of the pool's client lives. */
const sessionSeconds = 8 * 3600

const accessCookie = (value: string, seconds: number) =>
  `__Host-access=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`
const refreshCookie = (value: string, seconds: number) =>
  `${refreshCookieName}=${value}; Path=${sessionsPath}; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`
// Readable by scripts and without a secret: it only tells the app whether asking who is signed in makes sense.
const signedInCookie = (seconds: number) => `portal-signed-in=1; Path=/; Max-Age=${seconds}; Secure; SameSite=Lax`

export const signedInCookies = (access: AccessToken, refresh: string): string[] => [
  accessCookie(access.token, access.seconds),
  refreshCookie(refresh, sessionSeconds),
  signedInCookie(sessionSeconds),
]

/** The sign stays where signing in put it, and so does the session's end: the next refresh token ends with the first. */
export const refreshedCookies = (access: AccessToken, refresh: string): string[] => [
  accessCookie(access.token, access.seconds),
  refreshCookie(refresh, sessionSeconds),
]

export const clearedCookies: string[] = [accessCookie('', 0), refreshCookie('', 0), signedInCookie(0)]
