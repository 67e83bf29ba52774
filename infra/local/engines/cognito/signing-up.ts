import { CognitoError } from 'cognito-local/lib/errors.js'
import type { Services } from 'cognito-local/lib/services/index.js'
import { namesIn, refuseUnwritable } from './attributes.ts'
import { passwordFault } from './password.ts'
import type { Amendments, Router } from './route.ts'

const codeLifetimeMs = 24 * 3_600_000

/** Accounts as Cognito makes them: password rules, read-only and required attributes, codes that expire and are sent again. */
export function signingUp(route: Router, services: Services): Amendments {
  const codeIssuedAt = new Map<string, number>()
  const issued = (username: string) => void codeIssuedAt.set(username, Date.now())

  return {
    async SignUp(context, request) {
      const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId)
      const client = await services.cognito.getAppClient(context, request.ClientId)
      const fault = passwordFault(pool.options.Policies?.PasswordPolicy, request.Password)
      if (fault) throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${fault}`)
      const names = namesIn(request)
      refuseUnwritable(client, names)
      for (const { Name = '', Required } of pool.options.SchemaAttributes ?? []) {
        const given = Name === 'sub' || Name === 'email' || names.includes(Name)
        if (Required && !given)
          throw new CognitoError(
            'InvalidParameterException',
            `Attributes did not conform to the schema: ${Name}: The attribute is required`,
          )
      }
      const answer = await route('SignUp')(context, request)
      issued(request.Username)
      return answer
    },

    async ResendConfirmationCode(context, request) {
      const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId)
      const user = await pool.getUserByUsername(context, request.Username)
      const delivery = {
        AttributeName: 'email' as const,
        DeliveryMedium: 'EMAIL' as const,
        Destination: request.Username as string,
      }
      if (!user) return { CodeDeliveryDetails: delivery }
      if (user.UserStatus === 'CONFIRMED')
        throw new CognitoError('InvalidParameterException', 'User is already confirmed.')
      const code = services.otp()
      await services.messages.deliver(
        context,
        'ResendCode',
        request.ClientId,
        pool.options.Id,
        user,
        code,
        undefined,
        delivery,
      )
      await pool.saveUser(context, { ...user, ConfirmationCode: code })
      issued(request.Username)
      return { CodeDeliveryDetails: delivery }
    },

    async ConfirmSignUp(context, request) {
      const age = Date.now() - (codeIssuedAt.get(request.Username) ?? 0)
      if (age > codeLifetimeMs)
        throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
      const answer = await route('ConfirmSignUp')(context, request)
      const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId)
      const user = await pool.getUserByUsername(context, request.Username)
      const verified = { Name: 'email_verified', Value: 'true' }
      const others = (user?.Attributes ?? []).filter(({ Name }) => Name !== verified.Name)
      if (user) await pool.saveUser(context, { ...user, Attributes: [...others, verified] })
      return answer
    },
  }
}
