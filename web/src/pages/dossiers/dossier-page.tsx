import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { LinkButton, Loading, Page, ProblemPanel, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { Consultations } from './consultations.tsx'
import './dossiers.css'
import { FeeState } from './fee-state.tsx'
import { FiledAnswers } from './filed-answers.tsx'
import { FiledPapers } from './filed-papers.tsx'
import { History } from './history.tsx'
import { JustDone } from './just-done.tsx'
import { Linked, ownAddress } from './linked.tsx'
import { goesByPost, Parcel } from './parcel.tsx'
import { dossierQuery } from './queries.ts'
import { Readings } from './readings.tsx'
import { Result } from './result.tsx'
import { Standing } from './standing.tsx'
import type { DossierView } from './types.ts'
import { useTargetNames } from './use-target-names.ts'

/** One dossier of one's own: where it stands first, then all there is to it. */
export default function DossierPage() {
  const { t } = useLingui()
  const text = useText()
  const { data: dossier, error, refetch } = useQuery(dossierQuery(useParam('id')))
  const back = { href: '/dossiers', label: t`Hồ sơ của tôi` }
  if (leadsNowhere(error)) return <NotFoundPage />
  if (!dossier) {
    return (
      <Page title={t`Hồ sơ`} back={back}>
        {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  }
  return (
    <Page title={text(dossier.service.name)} kicker={dossier.code} back={back}>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      <JustDone dossier={dossier} />
      <Whole dossier={dossier} />
    </Page>
  )
}

function Whole({ dossier }: { dossier: DossierView }) {
  const nameOf = useTargetNames(dossier)
  return (
    <>
      <Standing dossier={dossier} nameOf={nameOf} />
      {dossier.result && (
        <Result
          result={dossier.result}
          address={`/dossiers/${encodeURIComponent(dossier.id)}`}
          canDownload={dossier.acts.includes('download')}
        />
      )}
      {goesByPost(dossier) && <Parcel address={`/dossiers/${encodeURIComponent(dossier.id)}`} />}
      <Linked linked={dossier.linked} addressOf={ownAddress} />
      <History entries={dossier.timeline} nameOf={nameOf} />
      <Consultations dossier={dossier} />
      <FeeState dossier={dossier} />
      <FiledPapers dossier={dossier} nameOf={nameOf} />
      <FiledAnswers dossier={dossier} />
      <Receipt id={dossier.id} />
      <Readings dossierId={dossier.id} />
      <Leave dossier={dossier} />
    </>
  )
}

function Receipt({ id }: { id: string }) {
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Giấy biên nhận</Trans>
      </h2>
      <p>
        <Trans>Có chữ ký số, liệt kê từng tệp đã nộp; kiểm tra được cả khi không có mạng.</Trans>
      </p>
      <div className="row">
        <LinkButton variant="secondary" href={`/dossiers/${id}/receipt`}>
          <Trans>Xem giấy biên nhận</Trans>
        </LinkButton>
      </div>
    </section>
  )
}

function Leave({ dossier: { id, acts } }: { dossier: DossierView }) {
  if (!acts.includes('withdraw') && !acts.includes('requestWithdrawal')) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Không cần giải quyết nữa?</Trans>
      </h2>
      <div className="row">
        <LinkButton variant="secondary" href={`/dossiers/${id}/withdraw`}>
          <Trans>Rút hồ sơ</Trans>
        </LinkButton>
      </div>
    </section>
  )
}
