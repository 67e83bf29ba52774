import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { LinkButton, Notice, useFormat, useText } from '../../design/index.ts'
import { PayBill } from './pay-bill.tsx'
import type { Bill } from './queries.ts'

/** Where a bill stands and what may be done; between the two, `children` say what it is. */
export function BillStanding({ bill, children }: { bill: Bill; children: ReactNode }) {
  const text = useText()
  const { money } = useFormat()
  const issuer = text(bill.issuer.name)
  const total = money(bill.total)
  if (bill.state === 'DUE' || bill.state === 'PAYING') return <PayBill bill={bill}>{children}</PayBill>
  return (
    <>
      {bill.state === 'PAID' && (
        <Notice tone="success" title={<Trans>Đã nhận đủ {total}</Trans>}>
          <p>
            <Trans>
              Biên lai đã có. Cổng đang báo cho {issuer}; ghi nhận xong sẽ có thông báo. Đừng nộp lại khoản này.
            </Trans>
          </p>
        </Notice>
      )}
      {bill.state === 'CONFIRMED' && (
        <Notice tone="success" title={<Trans>Đã nộp đủ {total}</Trans>}>
          <p>
            <Trans>{issuer} đã ghi nhận. Không còn việc gì phải làm.</Trans>
          </p>
        </Notice>
      )}
      {bill.state === 'PAID_ELSEWHERE' && (
        <Notice tone="info" title={<Trans>Khoản này đã được nộp ở nơi khác</Trans>}>
          <p>
            <Trans>{issuer} báo đã nhận đủ. Cổng chưa thu tiền của bạn, và không phải nộp nữa.</Trans>
          </p>
        </Notice>
      )}
      {bill.state === 'REFUND_DUE' && (
        <Notice tone="warning" title={<Trans>Khoản này đã được nộp ở nơi khác, tiền nộp ở đây được hoàn lại</Trans>}>
          <p>
            <Trans>
              {total} đang chờ hoàn về tài khoản đã trả. Cán bộ đang xử lý, bạn không cần làm gì thêm; hãy giữ biên lai.
            </Trans>
          </p>
        </Notice>
      )}
      {bill.paidAt && (
        <div className="row">
          <LinkButton href={`/bills/${bill.id}/receipt`}>
            <Trans>Xem biên lai</Trans>
          </LinkButton>
        </div>
      )}
      {children}
    </>
  )
}
