import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { Button, Loading, ProblemPanel, RadioGroup, useFormat, useText } from '../../design/index.ts'
import type { Attempt, Obligation } from './types.ts'
import './choose-bank.css'
import { keyFor, releaseKey } from '../filing/idempotency-key.ts'
import { banksQuery, obligationQuery } from './queries.ts'

type Choice = { bank: string; method: Attempt['method'] }

/** Choice of bank and way of paying; opens an attempt. */
export function ChooseBank({ obligation }: { obligation: Obligation }) {
  const { t } = useLingui()
  const text = useText()
  const { money } = useFormat()
  const banks = useQuery(banksQuery)
  const { register, handleSubmit } = useForm<Choice>({ defaultValues: { method: 'qr' } })
  const attempt = useAttempt(obligation)
  if (banks.error) return <ProblemPanel problem={banks.error} onRetry={() => void banks.refetch()} />
  if (!banks.data) return <Loading />
  const [only] = banks.data
  return (
    <form
      className="pay stack stack--l"
      onSubmit={(event) =>
        void handleSubmit(({ bank, method }) => attempt.open({ bank: bank || only?.id || '', method }))(event)
      }
    >
      <RadioGroup
        label={t`Ngân hàng`}
        options={banks.data.map(({ id, name }) => ({ value: id, label: text(name) }))}
        {...register('bank', { value: only?.id })}
      />
      <RadioGroup
        label={t`Cách thanh toán`}
        options={[
          { value: 'qr', label: t`Quét mã VietQR`, hint: t`Bằng ứng dụng ngân hàng trên điện thoại.` },
          {
            value: 'redirect',
            label: t`Trang thanh toán của ngân hàng`,
            hint: t`Đăng nhập và trả tiền tại ngân hàng.`,
          },
        ]}
        {...register('method')}
      />
      {attempt.error && <ProblemPanel problem={attempt.error} />}
      <div className="row">
        <Button type="submit" isPending={attempt.isPending}>
          <Trans>Thanh toán {money(obligation.total)}</Trans>
        </Button>
      </div>
    </form>
  )
}

function useAttempt(obligation: Obligation) {
  const client = useQueryClient()
  const isOpening = useRef(false) // a second tap comes before React has drawn the first
  const intention = ({ bank, method }: Choice) =>
    `attempt:${obligation.id}:${obligation.attempt?.reference ?? 'first'}:${bank}:${method}`
  const opening = useMutation({
    mutationFn: (choice: Choice) =>
      api.post<Attempt>(`/payments/obligations/${encodeURIComponent(obligation.id)}/attempts`, choice, {
        idempotencyKey: keyFor(intention(choice)),
      }),
    onSuccess: (attempt, choice) => {
      releaseKey(intention(choice))
      // While an attempt is open it is the one given back, whichever way it was begun; the wish of now decides.
      if (choice.method === 'redirect') return location.assign(attempt.redirectUrl)
      client.setQueryData(obligationQuery(obligation.id).queryKey, { ...obligation, attempt })
    },
    onError: () => {
      isOpening.current = false
      void client.invalidateQueries(obligationQuery(obligation.id))
    },
  })
  const { reset } = opening
  useEffect(() => {
    // The browser may bring this page back as it was left, still waiting for a bank that was not paid.
    const revive = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      isOpening.current = false
      reset()
      void client.invalidateQueries(obligationQuery(obligation.id))
    }
    window.addEventListener('pageshow', revive)
    return () => window.removeEventListener('pageshow', revive)
  }, [client, obligation.id, reset])
  const open = (choice: Choice) => {
    if (isOpening.current) return
    isOpening.current = true
    opening.mutate(choice)
  }
  return { open, error: opening.error, isPending: opening.isPending || opening.isSuccess }
}
