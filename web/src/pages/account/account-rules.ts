import { useLingui } from '@lingui/react/macro'
import type { RegisterOptions } from 'react-hook-form'

export type Account = { email: string; password: string; fullName: string; personalNumber: string; phone: string }

export const accountFields: (keyof Account)[] = ['fullName', 'personalNumber', 'phone', 'email', 'password']

type Rules = { [Name in keyof Account]: RegisterOptions<Account, Name> }

/** What can be said before asking the server; the server checks everything again. */
export function useAccountRules(): Rules {
  const { t } = useLingui()
  const strong = (password: string) =>
    (password.length >= 10 && /\p{Lu}/u.test(password) && /\p{Ll}/u.test(password) && /\d/.test(password)) ||
    t`Mật khẩu cần ít nhất 10 ký tự, có chữ hoa, chữ thường và chữ số`
  return {
    fullName: { required: t`Hãy nhập họ và tên`, setValueAs: (text?: string) => text?.trim() },
    personalNumber: {
      required: t`Hãy nhập số định danh cá nhân`,
      setValueAs: (text?: string) => text?.replace(/\s/g, ''),
      pattern: { value: /^\d{12}$/, message: t`Số định danh cá nhân gồm đúng 12 chữ số` },
    },
    phone: {
      required: t`Hãy nhập số điện thoại`,
      setValueAs: (text?: string) => text?.replace(/[\s.-]/g, ''),
      pattern: { value: /^(0|\+84)[35789]\d{8}$/, message: t`Số điện thoại di động gồm 10 chữ số, bắt đầu bằng 0` },
    },
    email: {
      required: t`Hãy nhập thư điện tử`,
      setValueAs: (text?: string) => text?.trim(),
      pattern: { value: /^\S+@\S+\.\S+$/, message: t`Thư điện tử có dạng ten@vidu.vn` },
    },
    password: { required: t`Hãy đặt mật khẩu`, validate: strong },
  }
}
