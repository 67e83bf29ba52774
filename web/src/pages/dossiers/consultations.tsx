import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading, ProblemPanel, SummaryList, Tag, useText } from '../../design/index.ts'
import { consultationsQuery } from './queries.ts'
import type { DossierView } from './types.ts'

/** Which other agencies were asked and whether they have answered; what they said is for the officer to weigh. */
export function Consultations({ dossier }: { dossier: Pick<DossierView, 'id' | 'consultations'> }) {
  const text = useText()
  const isAny = dossier.consultations !== 'none'
  const { data, error, refetch } = useQuery({ ...consultationsQuery(dossier.id), enabled: isAny })
  if (!isAny) return null
  return (
    <section className="stack">
      <h2>
        <Trans>Cơ quan được lấy ý kiến</Trans>
      </h2>
      {error && !data && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <SummaryList
          rows={data.map(({ id, agency, purpose, state }) => ({
            key: id,
            label: (
              <>
                {text(agency)}
                <span className="soft small consultation">{text(purpose)}</span>
              </>
            ),
            value:
              state === 'ANSWERED' ? (
                <Tag tone="success">
                  <Trans>Đã trả lời</Trans>
                </Tag>
              ) : (
                <Tag tone="info">
                  <Trans>Đang chờ trả lời</Trans>
                </Tag>
              ),
          }))}
        />
      )}
    </section>
  )
}
