import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { leadsNowhere } from '../../api/problem.ts'
import { LinkButton, Loading, Notice, Page, ProblemPanel, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { useGo } from '../filing/use-go.ts'
import { ChooseReason, type Wish } from './choose-reason.tsx'
import { ConfirmWithdrawal } from './confirm-withdrawal.tsx'
import { dossierQuery, withdrawalReasonsQuery } from './queries.ts'
import type { DossierView } from './types.ts'

/** Taking a dossier back: the reason first, then what it means, then the act. */
export default function WithdrawPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const { data: dossier, error, refetch } = useQuery(dossierQuery(id))
  const back = { href: `/dossiers/${id}`, label: t`Hồ sơ` }
  if (leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page title={t`Rút hồ sơ`} kicker={dossier?.code} back={back}>
      {error && !dossier && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!dossier && !error && <Loading />}
      {dossier && <Steps dossier={dossier} />}
    </Page>
  )
}

function Steps({ dossier }: { dossier: DossierView }) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [isConfirming, setConfirming] = useState(false)
  const text = useText()
  const reasons = useQuery(withdrawalReasonsQuery)
  const withdrawal = useWithdrawal(dossier)
  const isAtOnce = dossier.acts.includes('withdraw')
  if (!isAtOnce && !dossier.acts.includes('requestWithdrawal') && !withdrawal.isSuccess) {
    return <NotNow dossier={dossier} />
  }
  if (reasons.error) return <ProblemPanel problem={reasons.error} onRetry={() => void reasons.refetch()} />
  if (!reasons.data) return <Loading />
  const chosen = reasons.data.find(({ code }) => code === wish?.reason)
  if (wish && chosen && isConfirming) {
    return (
      <ConfirmWithdrawal
        dossier={dossier}
        wish={wish}
        reason={text(chosen.text)}
        isAtOnce={isAtOnce}
        error={withdrawal.error}
        isPending={withdrawal.isPending || withdrawal.isSuccess}
        onBack={() => setConfirming(false)}
        onConfirm={() => withdrawal.mutate(wish)}
      />
    )
  }
  return (
    <ChooseReason
      reasons={reasons.data}
      wish={wish}
      onChosen={(chosen) => {
        setWish(chosen)
        setConfirming(true)
      }}
    />
  )
}

function NotNow({ dossier: { id, withdrawal } }: { dossier: DossierView }) {
  return (
    <>
      <Notice
        tone="info"
        title={
          withdrawal ? (
            <Trans>Yêu cầu rút hồ sơ đang chờ cán bộ xác nhận</Trans>
          ) : (
            <Trans>Hồ sơ này không rút được nữa</Trans>
          )
        }
      />
      <div className="row">
        <LinkButton href={`/dossiers/${id}`}>
          <Trans>Xem hồ sơ</Trans>
        </LinkButton>
      </div>
    </>
  )
}

function useWithdrawal({ id, revision }: DossierView) {
  const client = useQueryClient()
  const go = useGo()
  return useMutation({
    mutationFn: ({ reason, note }: Wish) =>
      api.post<DossierView>(`/dossiers/${encodeURIComponent(id)}/withdrawal`, {
        revision,
        reason,
        ...(note && { note }),
      }),
    onSuccess: (dossier) => {
      client.setQueryData(dossierQuery(id).queryKey, dossier)
      void client.invalidateQueries({ queryKey: ['dossiers'] })
      void client.invalidateQueries({ queryKey: ['obligation'] })
      go(`/dossiers/${id}?done=withdrawal`, { replace: true })
    },
    onError: () => void client.invalidateQueries(dossierQuery(id)),
  })
}
