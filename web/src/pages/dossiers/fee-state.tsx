import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SummaryList, Tag, useFormat, useText } from '../../design/index.ts'
import { obligationQuery } from '../payments/queries.ts'
import type { Obligation } from '../payments/types.ts'
import type { DossierView } from './types.ts'

/** What is owed and whether it has been received. */
export function FeeState({ dossier }: { dossier: Pick<DossierView, 'obligationIds' | 'feesDue'> }) {
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Phí, lệ phí</Trans>
      </h2>
      {dossier.obligationIds.map((id) => (
        <Owed key={id} id={id} isDue={dossier.feesDue && id === dossier.obligationIds.at(-1)} />
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
  const text = useText()
  const { money } = useFormat()
  const { data } = useQuery(obligationQuery(id))
  const state = data?.state ?? (isDue ? 'DUE' : 'SETTLED')
  return (
    <SummaryList
      rows={[
        ...(data
          ? [
              { label: <Trans>Khoản thu</Trans>, value: data.lines.map(({ name }) => text(name)).join(', ') },
              { label: <Trans>Số tiền</Trans>, value: money(data.total) },
            ]
          : []),
        { label: <Trans>Tình trạng</Trans>, value: <StateOfFee state={state} /> },
      ]}
    />
  )
}

function StateOfFee({ state }: { state: Obligation['state'] }) {
  if (state === 'SETTLED') {
    return (
      <Tag tone="success">
        <Trans>Đã nộp đủ</Trans>
      </Tag>
    )
  }
  if (state === 'CANCELLED') {
    return (
      <Tag>
        <Trans>Đã hủy, không phải nộp</Trans>
      </Tag>
    )
  }
  return (
    <Tag tone="warning">
      <Trans>Chưa nộp</Trans>
    </Tag>
  )
}
