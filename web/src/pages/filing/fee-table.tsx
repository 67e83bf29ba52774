import { Trans, useLingui } from '@lingui/react/macro'
import type { Money, Text } from '../../api/types.ts'
import { Table, useFormat, useText } from '../../design/index.ts'

interface FeeTableProps {
  lines: readonly { code: string; name: Text; amount: Money }[]
  total: Money
}

/** What is owed, line by line, with its total. */
export function FeeTable({ lines, total }: FeeTableProps) {
  const { t } = useLingui()
  const text = useText()
  const { money } = useFormat()
  return (
    <Table
      caption={t`Phí và lệ phí`}
      captionHidden
      rows={[...lines]}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', header: t`Khoản thu`, cell: ({ name }) => text(name), rowHeader: true },
        { key: 'amount', header: t`Số tiền`, cell: ({ amount }) => money(amount), numeric: true },
      ]}
      foot={
        <tr>
          <th scope="row">
            <Trans>Tổng cộng</Trans>
          </th>
          <td className="table__number">{money(total)}</td>
        </tr>
      }
    />
  )
}
