import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Table, Tag, useFormat, useText } from '../../../design/index.ts'
import { obligationsQuery } from '../queries.ts'
import type { DeskObligation } from '../types.ts'
import { Fetched, Part } from './part.tsx'

/** What the dossier costs and what has been paid of it. */
export function Money({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const query = useQuery(obligationsQuery(dossierId))
  return (
    <Part id="money" title={t`Khoản phải nộp`}>
      <Fetched query={query}>
        {(all) =>
          all.length === 0 ? (
            <p>
              <Trans>Không phải nộp.</Trans>
            </p>
          ) : (
            <Obligations all={all} />
          )
        }
      </Fetched>
    </Part>
  )
}

function Obligations({ all }: { all: DeskObligation[] }) {
  const { t } = useLingui()
  const text = useText()
  const { money } = useFormat()
  return (
    <Table
      caption={t`Khoản phải nộp`}
      captionHidden
      rows={all}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: t`Khoản`,
          rowHeader: true,
          cell: ({ lines }) => lines.map(({ name }) => text(name)).join(', '),
        },
        { key: 'state', header: t`Tình trạng`, cell: ({ state }) => <PaymentState state={state} /> },
        { key: 'amount', header: t`Số tiền`, numeric: true, cell: ({ total }) => money(total) },
      ]}
    />
  )
}

function PaymentState({ state }: Pick<DeskObligation, 'state'>) {
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
        <Trans>Đã hủy</Trans>
      </Tag>
    )
  }
  return (
    <Tag tone="warning">
      <Trans>Chưa nộp</Trans>
    </Tag>
  )
}
