import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { Button, ErrorSummary, Notice, Page, ProblemPanel, TextField } from '../../design/index.ts'
import { placeErrors, summaryOf, useErrorsInLanguage } from '../../form.ts'
import { useQueryParam } from '../../params.ts'
import { knownEmail, withMemory } from './addresses.ts'

type Confirmation = { email: string; code: string }

export default function ConfirmPage() {
  const { t } = useLingui()
  const router = useRouter()
  const [known] = useState(knownEmail)
  const next = useQueryParam('next')
  const { register, handleSubmit, getValues, setError, clearErrors, formState, trigger } = useForm<Confirmation>({
    defaultValues: { email: known, code: '' },
    shouldFocusError: false,
  })
  const { errors } = formState
  useErrorsInLanguage(formState, trigger)
  const resend = useMutation({
    mutationFn: () => api.post('/identity/accounts/codes', { email: getValues('email') }),
    onMutate: () => {
      clearErrors()
      confirm.reset()
    },
  })
  const confirm = useMutation({
    mutationFn: (confirmation: Confirmation) => api.post('/identity/accounts/confirmations', confirmation),
    onMutate: () => resend.reset(),
    onSuccess: (_, { email }) => router.history.replace(withMemory('/sign-in', { email, next, done: 'confirmed' })),
    onError: (problem) => {
      if (placeErrors(problem, ['email', 'code'], setError)) confirm.reset()
    },
  })
  return (
    <Page title={t`Xác nhận địa chỉ thư điện tử`}>
      {known && (
        <p>
          <Trans>
            Mã xác nhận gồm 6 chữ số đã được gửi đến <strong>{known}</strong>.
          </Trans>
        </p>
      )}
      <ErrorSummary key={formState.submitCount} errors={summaryOf(errors)} />
      {confirm.error && <ProblemPanel problem={confirm.error} />}
      {resend.error && <ProblemPanel problem={resend.error} onRetry={() => resend.mutate()} />}
      {resend.isSuccess && <Notice tone="success" title={t`Đã gửi mã mới. Hãy xem hộp thư.`} live />}
      <form className="stack" onSubmit={handleSubmit((confirmation) => confirm.mutate(confirmation))} noValidate>
        {!known && (
          <TextField
            label={t`Thư điện tử`}
            type="email"
            autoComplete="email"
            error={errors.email?.message}
            {...register('email', { required: t`Hãy nhập thư điện tử` })}
          />
        )}
        <TextField
          label={t`Mã xác nhận`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          error={errors.code?.message}
          {...register('code', {
            required: t`Hãy nhập mã xác nhận`,
            pattern: { value: /^\d{6}$/, message: t`Mã xác nhận gồm 6 chữ số` },
          })}
        />
        <div className="row">
          <Button type="submit" isPending={confirm.isPending}>
            <Trans>Xác nhận</Trans>
          </Button>
          <Button variant="quiet" isPending={resend.isPending} onPress={() => resend.mutate()}>
            <Trans>Gửi lại mã</Trans>
          </Button>
        </div>
      </form>
    </Page>
  )
}
