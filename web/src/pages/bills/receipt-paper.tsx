import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SummaryList, useFormat, useText } from '../../design/index.ts'
import { FeeTable } from '../filing/fee-table.tsx'
import { banksQuery } from '../payments/queries.ts'
import { ReceiptCode } from '../receipts/receipt-code.tsx'
import { usePrintedOn } from '../receipts/use-printed-on.ts'
import '../receipts/receipt.css'
import type { Bill, PaymentReceipt } from './queries.ts'

/** A receipt of money as paper of A5; what it says was signed, who issued the bill is added by name. */
export function ReceiptPaper({ receipt, bill }: { receipt: PaymentReceipt; bill: Bill }) {
  const { t } = useLingui()
  const text = useText()
  const { dateTime } = useFormat()
  const banks = useQuery(banksQuery)
  const { payload } = receipt
  const bank = banks.data?.find(({ id }) => id === payload.bank)
  usePrintedOn('size: A5 portrait; margin: 11mm')
  return (
    <article className="receipt">
      <header className="receipt__head">
        <p>
          <strong>{text(bill.issuer.name)}</strong>
          <br />
          <Trans>Thu qua Cổng Dịch vụ công quốc gia</Trans>
        </p>
        <p>
          <strong>
            <Trans>Cộng hòa xã hội chủ nghĩa Việt Nam</Trans>
          </strong>
          <br />
          <span className="receipt__motto">
            <Trans>Độc lập – Tự do – Hạnh phúc</Trans>
          </span>
        </p>
      </header>
      <h2 className="receipt__title">
        <Trans>Biên lai thu tiền</Trans>
      </h2>
      <p className="receipt__number">
        <Trans>
          Mã khoản thu <strong className="receipt__dossier">{payload.reference}</strong>
        </Trans>
      </p>
      <FeeTable lines={payload.lines} total={payload.total} />
      <SummaryList
        rows={[
          { key: 'name', label: <Trans>Nội dung</Trans>, value: text(payload.name) },
          ...(payload.payer ? [{ key: 'payer', label: <Trans>Người phải nộp</Trans>, value: payload.payer }] : []),
          { key: 'paidAt', label: <Trans context="money">Nộp lúc</Trans>, value: dateTime(payload.paidAt) },
          { key: 'bank', label: <Trans>Ngân hàng</Trans>, value: bank ? text(bank.name) : payload.bank },
          { key: 'bankReference', label: <Trans>Số giao dịch</Trans>, value: <code>{payload.bankReference}</code> },
          ...(bill.confirmed
            ? [{ key: 'number', label: <Trans>Số biên lai của đơn vị thu</Trans>, value: bill.confirmed.number }]
            : []),
        ]}
      />
      <ReceiptCode receipt={receipt} label={t`Mã QR để kiểm tra biên lai này`}>
        <Trans>
          Quét mã để kiểm tra. Mã chứa số tiền và chữ ký, không chứa họ tên. Các dòng thu kiểm tra bằng tệp biên lai.
        </Trans>
      </ReceiptCode>
    </article>
  )
}
