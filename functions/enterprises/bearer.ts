import { bearerOf } from '../../shared/aws/cognito.ts'
import { personalNumberOf } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { bearerOfSignOn, isOfSignOn } from '../../shared/sign-on.ts'

const ended = ['NotAuthorizedException', 'UserNotFoundException']

async function attributesOf(accessToken: string): Promise<Record<string, string>> {
  if (isOfSignOn(accessToken)) return bearerOfSignOn(accessToken)
  try {
    return await bearerOf(accessToken)
  } catch (cause) {
    if (cause instanceof Error && ended.includes(cause.name)) return refuse(problems.sessionEnded, { cause })
    throw cause
  }
}

const numberless = {
  vi: 'Tài khoản này chưa có số định danh cá nhân nên không thể đối chiếu với dữ liệu đăng ký doanh nghiệp',
  en: 'This account has no personal number, so it cannot be compared with the business register',
}

/**
 * The personal number of whoever bears the token, whichever way they signed in. The token is all the permission that
 * this takes: nobody else's number can be read with it.
 */
export async function personalNumberOfBearer(authorization: string | undefined): Promise<string> {
  const token = authorization?.replace(/^Bearer /i, '') || refuse(problems.signInNeeded)
  return personalNumberOf(await attributesOf(token)) ?? refuse(problems.notRepresentative, { detail: numberless })
}
