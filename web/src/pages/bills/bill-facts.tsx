import { Trans } from '@lingui/react/macro'
import { today } from '../../api/today.ts'
import { SummaryList, Tag, useFormat, useText } from '../../design/index.ts'
import type { Bill } from './queries.ts'

/** For whom and until when; and what stands beside the sum without being part of it. */
export function BillFacts({ bill }: { bill: Bill }) {
  const text = useText()
  const { date, dateTime, money } = useFormat()
  const { payer, reference, issuedOn, dueOn, paidAt, confirmed, besides, issuer } = bill
  return (
    <SummaryList
      rows={[
        ...besides.map(({ code, name, amount }) => ({
          key: `besides-${code}`,
          label: (
            <>
              {text(name)}
              <span className="soft small">
                {' '}
                <Trans>(không tính vào số phải nộp)</Trans>
              </span>
            </>
          ),
          value: money(amount),
        })),
        ...(payer
          ? [
              {
                key: 'payer',
                label: <Trans>Người phải nộp</Trans>,
                value: (
                  <>
                    {payer}{' '}
                    <span className="soft small">
                      <Trans>(tên được che bớt)</Trans>
                    </span>
                  </>
                ),
              },
            ]
          : []),
        { key: 'issuer', label: <Trans>Đơn vị thu</Trans>, value: text(issuer.name) },
        { key: 'reference', label: <Trans>Mã khoản thu</Trans>, value: <code>{reference}</code> },
        ...(issuedOn ? [{ key: 'issuedOn', label: <Trans>Ngày lập</Trans>, value: date(issuedOn) }] : []),
        ...(dueOn
          ? [{ key: 'dueOn', label: <Trans>Hạn nộp</Trans>, value: <Due dueOn={dueOn} isOpen={isOpen(bill)} /> }]
          : []),
        ...(paidAt ? [{ key: 'paidAt', label: <Trans context="money">Nộp lúc</Trans>, value: dateTime(paidAt) }] : []),
        ...(confirmed
          ? [
              { key: 'number', label: <Trans>Số biên lai của đơn vị thu</Trans>, value: confirmed.number },
              { key: 'at', label: <Trans>Đơn vị thu ghi nhận lúc</Trans>, value: dateTime(confirmed.at) },
            ]
          : []),
      ]}
    />
  )
}

const isOpen = ({ state }: Bill) => state === 'DUE' || state === 'PAYING'

function Due({ dueOn, isOpen }: { dueOn: string; isOpen: boolean }) {
  const { date } = useFormat()
  return (
    <>
      {date(dueOn)}{' '}
      {isOpen && dueOn < today() && (
        <Tag tone="danger">
          <Trans>Đã quá hạn</Trans>
        </Tag>
      )}
    </>
  )
}
