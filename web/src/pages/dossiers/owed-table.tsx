import { Trans, useLingui } from '@lingui/react/macro'
import { Table, Tag, useFormat, useText } from '../../design/index.ts'
import type { Obligation } from '../payments/types.ts'

type Owed = Pick<Obligation, 'id' | 'lines' | 'total' | 'state'>

/** What a dossier costs, one obligation to a row, and whether each has been received. */
export function OwedTable({ all }: { all: readonly Owed[] }) {
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
        { key: 'state', header: t`Tình trạng`, cell: ({ state }) => <StateOfFee state={state} /> },
        { key: 'amount', header: t`Số tiền`, numeric: true, cell: ({ total }) => money(total) },
      ]}
    />
  )
}

function StateOfFee({ state }: Pick<Owed, 'state'>) {
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
