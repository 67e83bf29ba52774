import { randomBytes } from 'node:crypto'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { reply } from '../../shared/http/reply.ts'
import { count } from '../../shared/log.ts'
import { SignOnSilent } from '../../shared/sign-on.ts'
import { readAccessToken } from './access-token.ts'
import { signedInCookies, signOnSession } from './cookies.ts'
import { authorizeAddress, trade } from './sign-on.ts'
import { vneidAnswers } from './vneid/answers.ts'
import { attemptCookie, attemptCookieName, endedAttemptCookie, readAnswer, signInPage } from './vneid/attempt.ts'
import { ownPath } from './vneid/own-path.ts'
import { routes } from './vneid.routes.ts'

const secret = () => randomBytes(32).toString('base64url')

const goTo = (location: string, cookies: string[] = []) =>
  reply(undefined, { status: 302, headers: { location }, cookies })

export const handler = limitedHttp(
  routes,
  {
    begin: async ({ query, now, log }) => {
      const next = ownPath(query.next)
      if (!(await vneidAnswers(now))) {
        log.warn('VNeID does not answer')
        return goTo(signInPage('unavailable', next))
      }
      const attempt = { secret: secret(), nonce: secret(), verifier: secret(), next }
      return goTo(authorizeAddress(attempt), [attemptCookie(attempt)])
    },

    callback: async ({ query, cookies, now, log }) => {
      const read = readAnswer(query, cookies[attemptCookieName])
      if ('trouble' in read) {
        log.warn('sign-in with VNeID ended', { trouble: read.trouble })
        return goTo(signInPage(read.trouble, read.next), [endedAttemptCookie])
      }
      const { code, attempt } = read
      try {
        const tokens = await trade(code, attempt, now)
        if (!tokens) return goTo(signInPage('expired', attempt.next), [endedAttemptCookie])
        const signedIn = readAccessToken(tokens.access)
        count('SignedIn')
        return goTo(attempt.next, [endedAttemptCookie, ...signedInCookies(signedIn, signOnSession(tokens.refresh))])
      } catch (error) {
        if (!(error instanceof SignOnSilent)) throw error
        log.error('the sign-on service does not answer', { error })
        return goTo(signInPage('unavailable', attempt.next), [endedAttemptCookie])
      }
    },
  },
  { begin: ({ query }) => goTo(signInPage('busy', ownPath(query.next))) },
)
