import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { Button, ErrorSummary, Link, Page, ProblemPanel, TextField } from '../../design/index.ts'
import { placeErrors, summaryOf, useErrorsInLanguage } from '../../form.ts'
import { useQueryParam } from '../../params.ts'
import { type Account, accountFields, useAccountRules } from './account-rules.ts'
import { withMemory } from './addresses.ts'

export default function SignUpPage() {
  const { t } = useLingui()
  const router = useRouter()
  const next = useQueryParam('next')
  const rules = useAccountRules()
  const { register, handleSubmit, setError, formState, trigger } = useForm<Account>({ shouldFocusError: false })
  const { errors } = formState
  useErrorsInLanguage(formState, trigger)
  const create = useMutation({
    mutationFn: (account: Account) => api.post<{ email: string }>('/identity/accounts', account),
  })
  const submit = handleSubmit(async (account) => {
    try {
      const { email } = await create.mutateAsync(account)
      router.history.push(withMemory('/confirm', { email, next }))
    } catch (problem) {
      if (placeErrors(problem, accountFields, setError)) create.reset()
    }
  })
  return (
    <Page
      title={t`Tạo tài khoản`}
      back={{ href: withMemory('/sign-in', { next }) }}
      lead={<Trans>Đây là bản trình diễn: hãy dùng thông tin tự đặt, đừng nhập dữ liệu thật.</Trans>}
    >
      <ErrorSummary key={formState.submitCount} errors={summaryOf(errors)} />
      {create.error && <ProblemPanel problem={create.error} />}
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t`Họ và tên`}
          hint={t`Viết có dấu, như trên thẻ căn cước.`}
          autoComplete="name"
          error={errors.fullName?.message}
          {...register('fullName', rules.fullName)}
        />
        <TextField
          label={t`Số định danh cá nhân`}
          hint={t`12 chữ số, in trên thẻ căn cước.`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          error={errors.personalNumber?.message}
          {...register('personalNumber', rules.personalNumber)}
        />
        <TextField
          label={t`Số điện thoại`}
          hint={t`Số di động, ví dụ 0912345678.`}
          type="tel"
          autoComplete="tel"
          error={errors.phone?.message}
          {...register('phone', rules.phone)}
        />
        <TextField
          label={t`Thư điện tử`}
          hint={t`Mã xác nhận sẽ được gửi đến địa chỉ này.`}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          error={errors.email?.message}
          {...register('email', rules.email)}
        />
        <TextField
          label={t`Mật khẩu`}
          hint={t`Ít nhất 10 ký tự, có chữ hoa, chữ thường và chữ số.`}
          type="password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...register('password', rules.password)}
        />
        <div className="row">
          <Button type="submit" isPending={create.isPending}>
            <Trans>Tạo tài khoản</Trans>
          </Button>
        </div>
      </form>
      <p>
        <Trans>
          Đã có tài khoản? <Link href={withMemory('/sign-in', { next })}>Đăng nhập</Link>
        </Trans>
      </p>
    </Page>
  )
}
