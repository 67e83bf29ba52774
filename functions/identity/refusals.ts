import { type KnownProblem, Refusal, type RefusalOptions } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { clearedCookies } from './cookies.ts'
import { passwordRule } from './password.ts'

type Outcome = [KnownProblem, RefusalOptions?]

const tooManyTries: Outcome = [problems.tooManyTries]
const always: Record<string, Outcome> = {
  TooManyRequestsException: tooManyTries,
  TooManyFailedAttemptsException: tooManyTries,
  LimitExceededException: tooManyTries,
}

const accountExists: Outcome = [
  problems.accountExists,
  {
    detail: {
      vi: 'Hãy đăng nhập. Nếu tài khoản chưa được xác nhận, hãy yêu cầu gửi lại mã',
      en: 'Please sign in. If the account was never confirmed, ask for a new code',
    },
  },
]
const tooWeak: Outcome = [
  problems.passwordTooWeak,
  { faults: [{ pointer: '/password', code: 'password-policy', detail: passwordRule }] },
]
const codeWrong: Outcome = [
  problems.codeWrong,
  {
    faults: [
      {
        pointer: '/code',
        code: 'code-wrong',
        detail: {
          vi: 'Hãy nhập mã 6 chữ số trong thư mới nhất chúng tôi gửi',
          en: 'Give the 6 digits of the latest mail that we sent',
        },
      },
    ],
  },
]
const codeExpired: Outcome = [
  problems.codeExpired,
  {
    detail: {
      vi: 'Hãy yêu cầu gửi lại mã, hoặc đăng nhập nếu tài khoản đã được xác nhận',
      en: 'Ask for a new code, or sign in if the account is confirmed already',
    },
  },
]
const signInFailed: Outcome = [
  problems.signInFailed,
  {
    detail: {
      vi: 'Hãy kiểm tra lại. Sau nhiều lần nhập sai, hãy đợi vài phút rồi thử lại',
      en: 'Please check both. After several wrong tries, wait some minutes before the next',
    },
  },
]
const unconfirmed: Outcome = [
  problems.accountUnconfirmed,
  {
    detail: {
      vi: 'Hãy nhập mã trong thư chúng tôi đã gửi, hoặc yêu cầu gửi lại mã',
      en: 'Give the code from the mail that we sent, or ask for a new one',
    },
  },
]
const sessionEnded: Outcome = [problems.sessionEnded, { cookies: clearedCookies }]

/**
 * Cognito's errors that are outcomes for the person who asked, by what was asked. An account that does not exist, is
 * disabled or must reset its password gives the answer of a wrong password: sign-in tells nobody who has an account.
 */
const outcomes = {
  signUp: { UsernameExistsException: accountExists, InvalidPasswordException: tooWeak },
  confirm: {
    CodeMismatchException: codeWrong,
    ExpiredCodeException: codeExpired,
    UserNotFoundException: codeExpired,
    // Confirmed already, or disabled.
    NotAuthorizedException: codeExpired,
  },
  sendCode: {},
  signIn: {
    NotAuthorizedException: signInFailed,
    UserNotFoundException: signInFailed,
    PasswordResetRequiredException: signInFailed,
    UserNotConfirmedException: unconfirmed,
  },
  refresh: {
    NotAuthorizedException: sessionEnded,
    UserNotFoundException: sessionEnded,
    // It was used before: the answer was lost long ago, or somebody copied it.
    RefreshTokenReuseException: sessionEnded,
  },
  me: { NotAuthorizedException: [problems.sessionEnded], UserNotFoundException: sessionEnded },
  signOut: {},
} as const satisfies Record<string, Record<string, Outcome>>

export type Asked = keyof typeof outcomes

/** The refusal that an error of Cognito amounts to; null for a bug or an outage. */
export function refusalOf(asked: Asked, error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  const known: Record<string, Outcome> = { ...always, ...outcomes[asked] }
  const [problem, options] = known[error.name] ?? []
  return problem ? new Refusal(problem, { ...options, cause: error }) : null
}

/** Waits for Cognito's answer; an error that is an outcome is thrown as the refusal it amounts to. */
export async function answered<T>(asked: Asked, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw refusalOf(asked, error) ?? error
  }
}

/** The same, for asking what may have no effect: errors of these names pass in silence, so that they tell nothing. */
export async function whateverComes(asked: Asked, silent: string[], answer: Promise<void>): Promise<void> {
  try {
    await answer
  } catch (error) {
    if (!(error instanceof Error && silent.includes(error.name))) throw refusalOf(asked, error) ?? error
  }
}
