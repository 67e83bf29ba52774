import { describe, expect, test } from '@jest/globals'
import { clearedCookies } from './cookies.ts'
import { type Asked, answered, refusalOf, whateverComes } from './refusals.ts'

const cognitoError = (name: string) => Object.assign(new Error(name), { name })
const refusedWith = (asked: Asked, name: string) => refusalOf(asked, cognitoError(name))

describe("Cognito's errors in the portal's terms", () => {
  test.each([
    ['signUp', 'UsernameExistsException', 'account-exists'],
    ['signUp', 'InvalidPasswordException', 'password-too-weak'],
    ['confirm', 'CodeMismatchException', 'code-wrong'],
    ['confirm', 'ExpiredCodeException', 'code-expired'],
    ['confirm', 'NotAuthorizedException', 'code-expired'],
    ['confirm', 'TooManyFailedAttemptsException', 'too-many-tries'],
    ['sendCode', 'LimitExceededException', 'too-many-tries'],
    ['signIn', 'UserNotConfirmedException', 'account-unconfirmed'],
    ['signIn', 'TooManyRequestsException', 'too-many-tries'],
    ['refresh', 'NotAuthorizedException', 'session-ended'],
    ['me', 'NotAuthorizedException', 'session-ended'],
  ] as const)('%s: %s is %s', (asked, name, code) => {
    expect(refusedWith(asked, name)?.code).toBe(code)
  })

  test('a wrong password and an account that does not exist are answered alike', () => {
    const { cause: _, stack: __, ...wrong } = { ...refusedWith('signIn', 'NotAuthorizedException') }
    const { cause: ___, stack: ____, ...missing } = { ...refusedWith('signIn', 'UserNotFoundException') }
    expect(missing).toEqual(wrong)
    expect(wrong.code).toBe('sign-in-failed')
  })

  test('a session that cannot be refreshed takes its cookies along', () => {
    expect(refusedWith('refresh', 'NotAuthorizedException')?.cookies).toEqual(clearedCookies)
  })

  test.each(['InternalErrorException', 'ResourceNotFoundException', 'TypeError'])(
    '%s stays a fault of ours',
    (name) => {
      for (const asked of ['signUp', 'confirm', 'sendCode', 'signIn', 'refresh', 'me', 'signOut'] as const)
        expect(refusedWith(asked, name)).toBeNull()
    },
  )

  test('what is no outcome passes through unchanged', async () => {
    const outage = cognitoError('InternalErrorException')
    await expect(answered('signIn', Promise.reject(outage))).rejects.toBe(outage)
    await expect(whateverComes('sendCode', ['UserNotFoundException'], Promise.reject(outage))).rejects.toBe(outage)
  })

  test('asking for a code tells nothing about an account', async () => {
    const unknown = Promise.reject(cognitoError('UserNotFoundException'))
    await expect(whateverComes('sendCode', ['UserNotFoundException'], unknown)).resolves.toBeUndefined()
  })
})
