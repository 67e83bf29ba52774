import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { me } from './me.ts'

// Lengths only: what each field must look like is told by the rules, in words a person can act on.
const email = z.string().max(254).describe('E-mail address; capitals make no difference')
const password = z.string().min(1).max(256)
const nothing = z.strictObject({})

// Per address generously: mobile networks put thousands of people behind one. Per account, so that nobody guesses a
// password from many addresses, or fills somebody's mailbox with codes.

export const routes = defineRoutes({
  signUp: {
    method: 'POST',
    path: '/api/v1/identity/accounts',
    access: 'open',
    summary: { vi: 'Đăng ký tài khoản', en: 'Create an account' },
    body: z.strictObject({
      email,
      password,
      fullName: z.string().max(200),
      personalNumber: z.string().max(20).describe('12 digits, as on the identity card'),
      phone: z.string().max(30).describe('Vietnamese mobile number'),
    }),
    reply: z.object({ email: z.string() }),
    status: 201,
    limits: [
      { per: 'account', most: 5, within: 'PT1H' },
      { per: 'address', most: 100, within: 'PT1H' },
    ],
    refusals: ['answers-invalid', 'password-too-weak', 'account-exists', 'too-many-tries'],
  },
  confirm: {
    method: 'POST',
    path: '/api/v1/identity/accounts/confirmations',
    access: 'open',
    summary: {
      vi: 'Xác nhận tài khoản bằng mã gửi qua thư điện tử',
      en: 'Confirm an account with the code from the e-mail',
    },
    body: z.strictObject({ email, code: z.string().min(1).max(20) }),
    reply: nothing,
    limits: [
      { per: 'account', most: 10, within: 'PT1H' },
      { per: 'address', most: 300, within: 'PT1H' },
    ],
    refusals: ['code-wrong', 'code-expired', 'too-many-tries'],
  },
  sendCode: {
    method: 'POST',
    path: '/api/v1/identity/accounts/codes',
    access: 'open',
    summary: { vi: 'Gửi lại mã xác nhận', en: 'Send the confirmation code again' },
    body: z.strictObject({ email }),
    reply: nothing,
    status: 202,
    limits: [
      { per: 'account', most: 4, within: 'PT1H' },
      { per: 'address', most: 100, within: 'PT1H' },
    ],
    refusals: ['too-many-tries'],
  },
  signIn: {
    method: 'POST',
    path: '/api/v1/identity/sessions',
    access: 'open',
    summary: { vi: 'Đăng nhập', en: 'Sign in' },
    body: z.strictObject({ email, password }),
    reply: me,
    status: 201,
    limits: [
      { per: 'account', most: 20, within: 'PT15M' },
      { per: 'address', most: 600, within: 'PT15M' },
    ],
    refusals: ['sign-in-failed', 'account-unconfirmed', 'too-many-tries'],
  },
  refresh: {
    method: 'POST',
    path: '/api/v1/identity/sessions/refreshments',
    access: 'open',
    summary: { vi: 'Gia hạn phiên đăng nhập', en: 'Refresh the session' },
    body: nothing,
    reply: me,
    refusals: ['session-ended', 'too-many-tries'],
  },
  signOut: {
    method: 'DELETE',
    path: '/api/v1/identity/sessions',
    access: 'open',
    summary: { vi: 'Đăng xuất', en: 'Sign out' },
    reply: z.object({
      next: z
        .string()
        .describe(
          'Where the browser goes now: a page of the portal, or the address that ends the sign-on for other portals',
        ),
    }),
  },
  me: {
    method: 'GET',
    path: '/api/v1/identity/me',
    access: 'citizen',
    summary: { vi: 'Người đang đăng nhập', en: 'The person signed in' },
    reply: me,
    refusals: ['sign-in-needed', 'session-ended'],
  },
})
