import { Trans } from '@lingui/react/macro'
import type { Money, Text } from '../../api/types.ts'
import { useFormat, useText } from '../../design/index.ts'
import './fee-table.css'

interface FeeTableProps {
  lines: readonly { code: string; name: Text; amount: Money }[]
  total: Money
}

/** What is owed, line by line, with its total: two columns that fit any screen. */
export function FeeTable({ lines, total }: FeeTableProps) {
  const text = useText()
  const { money } = useFormat()
  return (
    <table className="fees">
      <caption className="visually-hidden">
        <Trans>Phí và lệ phí</Trans>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">
            <Trans>Khoản thu</Trans>
          </th>
          <th scope="col">
            <Trans>Số tiền</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, name, amount }) => (
          <tr key={code}>
            <th scope="row">{text(name)}</th>
            <td>{money(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <Trans>Tổng cộng</Trans>
          </th>
          <td>{money(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
