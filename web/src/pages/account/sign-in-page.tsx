import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { ApiProblem } from '../../api/client.ts'
import { Button, ErrorSummary, Link, Notice, Page, ProblemPanel, TextField } from '../../design/index.ts'
import { summaryOf, useErrorsInLanguage } from '../../form.ts'
import { useQueryParam } from '../../params.ts'
import { homeOf, safeNext, useSignIn } from '../../session/session.ts'
import { forgetEmail, knownEmail, withMemory } from './addresses.ts'
import { VneidEntry, VneidTrouble } from './vneid.tsx'

type Credentials = { email: string; password: string }

export default function SignInPage() {
  const { t } = useLingui()
  const router = useRouter()
  const next = useQueryParam('next')
  const confirmed = useQueryParam('done') === 'confirmed'
  const signIn = useSignIn()
  const { register, handleSubmit, formState, trigger } = useForm<Credentials>({
    defaultValues: { email: knownEmail(), password: '' },
    shouldFocusError: false,
  })
  useErrorsInLanguage(formState, trigger)
  const submit = handleSubmit((credentials) =>
    signIn.mutate(credentials, {
      onSuccess: (me) => {
        forgetEmail()
        router.history.replace(safeNext(next) ?? homeOf(me))
      },
      onError: (problem) => {
        if (!(problem instanceof ApiProblem) || problem.code !== 'account-unconfirmed') return
        router.history.push(withMemory('/confirm', { email: credentials.email, next }))
      },
    }),
  )
  return (
    <Page title={t`Đăng nhập`}>
      {confirmed && !signIn.error && (
        <Notice tone="success" title={t`Tài khoản đã được xác nhận`} live>
          <p>
            <Trans>Bây giờ bạn có thể đăng nhập.</Trans>
          </p>
        </Notice>
      )}
      {!signIn.error && <VneidTrouble />}
      {next && !confirmed && (
        <p>
          <Trans>Hãy đăng nhập để tiếp tục; sau đó bạn sẽ trở lại đúng trang đang xem.</Trans>
        </p>
      )}
      <VneidEntry />
      <h2>
        <Trans>Hoặc dùng tài khoản thư điện tử</Trans>
      </h2>
      <ErrorSummary key={formState.submitCount} errors={summaryOf(formState.errors)} />
      {signIn.error && <ProblemPanel problem={signIn.error} />}
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t`Thư điện tử`}
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          error={formState.errors.email?.message}
          {...register('email', { required: t`Hãy nhập thư điện tử` })}
        />
        <TextField
          label={t`Mật khẩu`}
          type="password"
          autoComplete="current-password"
          error={formState.errors.password?.message}
          {...register('password', { required: t`Hãy nhập mật khẩu` })}
        />
        <div className="row">
          <Button type="submit" variant="secondary" isPending={signIn.isPending}>
            <Trans>Đăng nhập</Trans>
          </Button>
        </div>
      </form>
      <p>
        <Trans>
          Chưa có tài khoản? <Link href={withMemory('/sign-up', { next })}>Tạo tài khoản</Link>
        </Trans>
      </p>
    </Page>
  )
}
