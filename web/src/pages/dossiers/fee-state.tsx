import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SummaryList, Tag, useFormat } from '../../design/index.ts'
import { obligationQuery } from '../payments/queries.ts'
import type { DossierView } from './types.ts'

/** What is owed and whether it has been received. */
export function FeeState({ dossier }: { dossier: Pick<DossierView, 'obligationIds' | 'feesDue'> }) {
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Phí, lệ phí</Trans>
      </h2>
      {dossier.obligationIds.map((id) => (
        <Owed key={id} id={id} isDue={dossier.feesDue} />
      ))}
      {dossier.obligationIds.length === 0 && (
        <p>
          <Trans>Không phải nộp.</Trans>
        </p>
      )}
    </section>
  )
}

function Owed({ id, isDue }: { id: string; isDue: boolean }) {
  const { money } = useFormat()
  const { data } = useQuery(obligationQuery(id))
  const isSettled = data ? data.state === 'SETTLED' : !isDue
  return (
    <SummaryList
      rows={[
        ...(data ? [{ label: <Trans>Số tiền</Trans>, value: money(data.total) }] : []),
        {
          label: <Trans>Tình trạng</Trans>,
          value: isSettled ? (
            <Tag tone="success">
              <Trans>Đã nộp đủ</Trans>
            </Tag>
          ) : (
            <Tag tone="warning">
              <Trans>Chưa nộp</Trans>
            </Tag>
          ),
        },
      ]}
    />
  )
}
