import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { LinkButton, Loading, Notice, Page, ProblemPanel, SummaryList, useFormat, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { Deadline } from './deadline.tsx'
import type { DossierView } from './types.ts'
import './dossiers.css'
import { FeeState } from './fee-state.tsx'
import { FiledAnswers } from './filed-answers.tsx'
import { History } from './history.tsx'
import { dossierQuery } from './queries.ts'
import { Result } from './result.tsx'
import { isClosed, stateMeanings, stateNames, stateTones } from './words.ts'

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
      <Standing dossier={dossier} />
      {dossier.result && (
        <Result
          result={dossier.result}
          address={`/dossiers/${encodeURIComponent(dossier.id)}`}
          canDownload={dossier.acts.includes('download')}
        />
      )}
      <History entries={dossier.timeline} />
      <FeeState dossier={dossier} />
      <FiledAnswers dossier={dossier} />
    </Page>
  )
}

function Standing({ dossier }: { dossier: DossierView }) {
  const { i18n } = useLingui()
  const text = useText()
  const { dateTime } = useFormat()
  const mustPay = dossier.acts.includes('pay')
  const tone = stateTones[dossier.state]
  return (
    <>
      <Notice tone={mustPay ? 'warning' : tone === 'neutral' ? 'info' : tone} title={i18n._(stateNames[dossier.state])}>
        <p>
          {mustPay && dossier.state === 'NEW' ? (
            <Trans>Hồ sơ đã được gửi. Cơ quan sẽ tiếp nhận sau khi phí, lệ phí được nộp đủ.</Trans>
          ) : (
            i18n._(stateMeanings[dossier.state])
          )}
        </p>
        {mustPay && (
          <div className="row">
            <LinkButton href={`/dossiers/${dossier.id}/pay`}>
              <Trans>Nộp phí, lệ phí</Trans>
            </LinkButton>
          </div>
        )}
      </Notice>
      <SummaryList
        rows={[
          ...(isClosed(dossier.state)
            ? []
            : [{ label: <Trans>Bên đang giữ hồ sơ</Trans>, value: text(dossier.holder) }]),
          { label: <Trans>Hạn trả kết quả</Trans>, value: <Deadline dossier={dossier} /> },
          { label: <Trans>Cơ quan giải quyết</Trans>, value: text(dossier.agency.name) },
          { label: <Trans>Nộp lúc</Trans>, value: dateTime(dossier.filedAt) },
        ]}
      />
    </>
  )
}
