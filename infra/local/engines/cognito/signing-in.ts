import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js'
import type { AppClient } from 'cognito-local/lib/services/appClient.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import type { Amendments, Router } from './route.ts'
import type { sessions } from './sessions.ts'
import { isToken } from './token.ts'

const seconds: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

type Turning = AppClient & { RefreshTokenRotation?: { Feature?: string; RetryGracePeriodSeconds?: number } }

/** Sessions as Cognito begins, renews and ends them: flows by client, one refusal for all wrong words, refresh tokens that turn. */
export function signingIn(route: Router, services: Services, live: ReturnType<typeof sessions>): Amendments {
  return {
    async InitiateAuth(context, request) {
      const client = await services.cognito.getAppClient(context, request.ClientId)
      const flow = String(request.AuthFlow)
        .replace('REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN')
        .replace('REFRESH_TOKEN', 'REFRESH_TOKEN_AUTH')
      if (client?.ExplicitAuthFlows && !client.ExplicitAuthFlows.includes(`ALLOW_${flow}`)) {
        throw new CognitoError('InvalidParameterException', `${flow} flow not enabled for this client`)
      }
      const session = request.AuthParameters?.REFRESH_TOKEN as string | undefined
      if (session) live.refuseSpent(session, 0)
      const answer = await route('InitiateAuth')(context, request).catch((error: unknown) => {
        const wrong = error instanceof CognitoError && error.code === 'InvalidPasswordException'
        throw wrong || (flow !== 'REFRESH_TOKEN_AUTH' && error instanceof NotAuthorizedError)
          ? new NotAuthorizedError('Incorrect username or password.')
          : error
      })
      if (!answer.AuthenticationResult) return answer
      const { AccessToken, RefreshToken } = answer.AuthenticationResult
      live.keep([AccessToken, RefreshToken], session)
      const unit = client?.TokenValidityUnits?.AccessToken ?? 'hours'
      const ExpiresIn = (client?.AccessTokenValidity ?? 1) * (seconds[unit] ?? 3600)
      return { ...answer, AuthenticationResult: { ...answer.AuthenticationResult, ExpiresIn, TokenType: 'Bearer' } }
    },

    async GetTokensFromRefreshToken(context, { ClientId, RefreshToken }) {
      const client: Turning | null = await services.cognito.getAppClient(context, ClientId)
      const { Feature, RetryGracePeriodSeconds = 0 } = client?.RefreshTokenRotation ?? {}
      live.refuseSpent(RefreshToken, RetryGracePeriodSeconds)
      const request = { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: RefreshToken } }
      const { AuthenticationResult } = await route('InitiateAuth')(context, request)
      const turned = Feature === 'ENABLED' ? await live.turned(RefreshToken) : undefined
      live.keep([AuthenticationResult.AccessToken, turned], RefreshToken)
      const pool = await services.cognito.getUserPoolForClientId(context, ClientId)
      const user = await pool.getUserByRefreshToken(context, RefreshToken)
      if (user && turned) await pool.storeRefreshToken(context, turned, user)
      return { AuthenticationResult: { ...AuthenticationResult, RefreshToken: turned, TokenType: 'Bearer' } }
    },

    async RevokeToken(context, request) {
      const answer = await route('RevokeToken')(context, request).catch((error: unknown) => {
        if (error instanceof NotAuthorizedError) return {}
        throw error
      })
      if (isToken(request.Token)) live.end(request.Token)
      return answer
    },
  }
}
