import type { Text } from '../../shared/text.ts'

/** What the pool demands of a password; the pool itself is built with it. Symbols are those Cognito counts as such. */
export const passwordPolicy = {
  minLength: 10,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
} as const

const demands: { met: (password: string) => boolean; code: string; detail: Text }[] = [
  {
    met: (password) => password.length >= passwordPolicy.minLength,
    code: 'password-short',
    detail: {
      vi: `Mật khẩu cần ít nhất ${passwordPolicy.minLength} ký tự`,
      en: `The password needs at least ${passwordPolicy.minLength} characters`,
    },
  },
  {
    met: (password) => /[a-z]/.test(password) && /[A-Z]/.test(password),
    code: 'password-letters',
    detail: {
      vi: 'Mật khẩu cần có cả chữ thường và chữ in hoa (a-z, A-Z)',
      en: 'The password needs a small and a capital letter (a-z, A-Z)',
    },
  },
  {
    met: (password) => /\d/.test(password),
    code: 'password-digit',
    detail: { vi: 'Mật khẩu cần có chữ số', en: 'The password needs a digit' },
  },
  {
    met: (password) => /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+=]/.test(password),
    code: 'password-symbol',
    detail: { vi: 'Mật khẩu cần có ký tự đặc biệt, ví dụ ! hoặc #', en: 'The password needs a symbol, such as ! or #' },
  },
  {
    met: (password) => password.trim() === password,
    code: 'password-spaces',
    detail: {
      vi: 'Mật khẩu không được bắt đầu hay kết thúc bằng khoảng trắng',
      en: 'The password must not begin or end with a space',
    },
  },
]

/** What a password still lacks, each with a text to act on. */
export const passwordFaults = (password: string) =>
  demands.filter(({ met }) => !met(password)).map(({ code, detail }) => ({ pointer: '/password', code, detail }))

/** All demands in one sentence, for a password that the pool refuses and we did not. */
export const passwordRule: Text = {
  vi: `Mật khẩu cần ít nhất ${passwordPolicy.minLength} ký tự, gồm chữ thường, chữ in hoa, chữ số và ký tự đặc biệt`,
  en: `The password needs at least ${passwordPolicy.minLength} characters, among them a small letter, a capital letter, a digit and a symbol`,
}
