import { appClient, bearerOf, signUpClient, type Tokens } from '../../shared/aws/cognito.ts'
import { environment, granted } from '../../shared/config.ts'
import { limitedHttp } from '../../shared/http/limited-http.ts'
import { reply } from '../../shared/http/reply.ts'
import { count } from '../../shared/log.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { bearerOfSignOn, isOfSignOn } from '../../shared/sign-on.ts'
import { type AccessToken, readAccessToken } from './access-token.ts'
import { emailOf, readApplication } from './account.ts'
import { routes } from './citizens.routes.ts'
import {
  clearedCookies,
  readSignOnSession,
  refreshCookieName,
  refreshedCookies,
  signedInCookies,
  signOnSession,
} from './cookies.ts'
import { meOf } from './me.ts'
import { type Asked, answered, whateverComes } from './refusals.ts'
import { endAddress, renew, revoke } from './sign-on.ts'
import { endedOrSaid } from './sign-out.ts'

const config = environment({
  USER_POOL_CLIENT_ID: granted,
  SIGN_UP_CLIENT_ID: granted,
  SIGN_UP_CLIENT_SECRET: granted,
})
const client = appClient(config.USER_POOL_CLIENT_ID)
const accounts = signUpClient(config.SIGN_UP_CLIENT_ID, config.SIGN_UP_CLIENT_SECRET)

const personBehind = async (asked: Asked, { token, person }: Omit<AccessToken, 'seconds'>) =>
  meOf(person, await (isOfSignOn(token) ? bearerOfSignOn(token) : answered(asked, bearerOf(token))))

export const handler = limitedHttp(routes, {
  signUp: async ({ body, now, log }) => {
    const { email, password, attributes, birthplaceKnown } = readApplication(body, now)
    if (!birthplaceKnown) log.warn('sign-up with an unknown birthplace code')
    await answered('signUp', accounts.signUp(email, password, attributes))
    return { email }
  },

  confirm: async ({ body }) => {
    await answered('confirm', accounts.confirm(emailOf(body.email), body.code.replace(/\s/g, '')))
    return {}
  },

  // Nobody learns here whether an account exists or is confirmed.
  sendCode: async ({ body }) => {
    const silent = ['InvalidParameterException', 'UserNotFoundException', 'NotAuthorizedException']
    await whateverComes('sendCode', silent, accounts.sendCode(emailOf(body.email)))
    return {}
  },

  signIn: async ({ body }) => {
    const tokens = await answered('signIn', client.signIn(emailOf(body.email), body.password))
    const { access, refresh } = complete(tokens)
    const signedIn = readAccessToken(access)
    count('SignedIn')
    return reply(await personBehind('signIn', signedIn), { status: 201, cookies: signedInCookies(signedIn, refresh) })
  },

  refresh: async (request) => {
    const token = request.cookies[refreshCookieName] || refuse(problems.sessionEnded, { cookies: clearedCookies })
    const signOn = readSignOnSession(token)
    const { access, refresh } = signOn ? await renew(signOn) : await renewByPassword(token)
    const refreshed = readAccessToken(access)
    const cookies = refreshedCookies(refreshed, signOn ? signOnSession(refresh) : refresh)
    return reply(await personBehind('refresh', refreshed), { cookies })
  },

  // Open, because a person whose access token has run out must still be able to leave.
  signOut: async ({ cookies, log }) => {
    const token = cookies[refreshCookieName] ?? ''
    const signOn = readSignOnSession(token)
    if (signOn) await endedOrSaid(revoke(signOn), log)
    const ended = ['NotAuthorizedException', 'UnauthorizedException', 'InvalidParameterException']
    if (token && !signOn) await endedOrSaid(whateverComes('signOut', ended, client.revoke(token)), log)
    return reply({ next: signOn ? endAddress() : '/signed-out' }, { cookies: clearedCookies })
  },

  me: ({ person, headers }) => {
    const token = headers.authorization?.replace(/^Bearer /i, '') || refuse(problems.signInNeeded)
    return personBehind('me', { token, person })
  },
})

async function renewByPassword(token: string): Promise<Tokens> {
  const tokens = await answered('refresh', client.refresh(token))
  return tokens ?? refuse(problems.sessionEnded, { cookies: clearedCookies })
}

/** Cognito asked for something else first: a password given by an administrator must be replaced before signing in. */
function complete(tokens: Tokens | null): Tokens {
  if (tokens) return tokens
  return refuse(problems.signInFailed, {
    detail: {
      vi: 'Tài khoản này cần đặt mật khẩu mới. Hãy liên hệ quản trị viên',
      en: 'This account needs a new password first. Please ask the administrator',
    },
  })
}
