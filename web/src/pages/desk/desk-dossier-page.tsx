import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { Loading, Page, ProblemPanel, SummaryList, useFormat, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { Deadline } from '../dossiers/deadline.tsx'
import type { DeskDossier } from './types.ts'
import '../dossiers/dossiers.css'
import { FiledAnswers } from '../dossiers/filed-answers.tsx'
import { History } from '../dossiers/history.tsx'
import { Result } from '../dossiers/result.tsx'
import { StateTag } from '../dossiers/state-tag.tsx'
import { Acts } from './acts.tsx'
import './desk.css'
import { deskAddress, deskDossierQuery } from './queries.ts'
import { Urgency } from './urgency.tsx'

/** One dossier in one view: who, what, since when, and the one decision that is due. */
export default function DeskDossierPage() {
  const { t } = useLingui()
  const text = useText()
  const { data: dossier, error, refetch } = useQuery(deskDossierQuery(useParam('id')))
  const back = { href: '/desk', label: t`Hồ sơ cần giải quyết` }
  if (leadsNowhere(error)) return <NotFoundPage />
  if (!dossier) {
    return (
      <Page title={t`Hồ sơ`} back={back}>
        {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  }
  return (
    <Page
      title={dossier.applicant.fullName}
      kicker={`${dossier.code} · ${text(dossier.service.name)}`}
      back={back}
      wide
    >
      <div className="desk-dossier">
        <div className="desk-dossier__acts stack stack--l">
          <Standing dossier={dossier} />
          <Acts dossier={dossier} />
          {dossier.result && (
            <Result
              result={dossier.result}
              address={deskAddress(dossier.id)}
              canDownload={dossier.acts.includes('download')}
            />
          )}
        </div>
        <div className="desk-dossier__record stack stack--l">
          <Applicant dossier={dossier} />
          <FiledAnswers dossier={dossier} />
          <History entries={dossier.timeline} />
        </div>
      </div>
    </Page>
  )
}

function Standing({ dossier }: { dossier: DeskDossier }) {
  return (
    <SummaryList
      rows={[
        { label: <Trans>Trạng thái</Trans>, value: <StateTag state={dossier.state} /> },
        {
          label: <Trans>Hạn giải quyết</Trans>,
          value: (
            <>
              <Deadline dossier={dossier} /> <Urgency dossier={dossier} />
            </>
          ),
        },
        {
          label: <Trans>Phí, lệ phí</Trans>,
          value: dossier.feesDue ? <Trans>Chưa nộp</Trans> : <Trans>Đã nộp đủ hoặc không phải nộp</Trans>,
        },
      ]}
    />
  )
}

function Applicant({ dossier }: { dossier: DeskDossier }) {
  const { dateTime } = useFormat()
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Người nộp hồ sơ</Trans>
      </h2>
      <SummaryList
        rows={[
          { label: <Trans>Họ và tên</Trans>, value: dossier.applicant.fullName },
          { label: <Trans>Số định danh cá nhân</Trans>, value: dossier.applicant.personalNumber },
          { label: <Trans>Nộp lúc</Trans>, value: dateTime(dossier.filedAt) },
        ]}
      />
    </section>
  )
}
