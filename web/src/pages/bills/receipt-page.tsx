import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { Button, Link, Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { downloadFile } from '../receipts/download.ts'
import { type Bill, billQuery, billReceiptQuery, type PaymentReceipt } from './queries.ts'
import { ReceiptPaper } from './receipt-paper.tsx'

/** The receipt of money that was paid: to keep, to print, to check. */
export default function ReceiptPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const bill = useQuery({ ...billQuery(id), refetchInterval: untilPaid })
  const receipt = useQuery({ ...billReceiptQuery(id), enabled: typeof bill.data?.paidAt === 'string' })
  const error = receipt.error ?? bill.error
  if (leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page title={t`Biên lai điện tử`} back={{ href: `/bills/${encodeURIComponent(id)}`, label: t`Khoản thanh toán` }}>
      {error && <ProblemPanel problem={error} onRetry={() => void Promise.all([receipt.refetch(), bill.refetch()])} />}
      {!error && bill.isPending && <Loading />}
      {bill.data && !receipt.data && !error && (isComing(bill.data) ? <Coming /> : <NotPaid />)}
      {receipt.data && bill.data && (
        <>
          <div className="row receipt-acts">
            <Button onPress={() => window.print()}>
              <Trans>In biên lai</Trans>
            </Button>
            <Button variant="secondary" onPress={() => keep(receipt.data)}>
              <Trans>Tải tệp biên lai</Trans>
            </Button>
          </div>
          <p className="receipt-acts soft">
            <Trans>
              Giữ tệp biên lai: bất kỳ ai cũng có thể <Link href="/verify">kiểm tra chữ ký</Link>, kể cả khi không có
              mạng.
            </Trans>
          </p>
          <ReceiptPaper receipt={receipt.data} bill={bill.data} />
        </>
      )}
    </Page>
  )
}

/** Milliseconds between two looks at a bill whose money is on its way. */
const untilPaid = ({ state: { data } }: { state: { data?: Bill | undefined } }) =>
  data?.state === 'PAYING' ? 2_000 : false

const isComing = ({ state, paidAt }: Bill) => state === 'PAYING' || paidAt !== null

const keep = (receipt: PaymentReceipt | null | undefined) =>
  receipt && downloadFile(receipt, `bien-lai-${receipt.payload.reference.replace(/[^\w.-]/g, '-')}.json`)

function Coming() {
  return (
    <Notice tone="info" live title={<Trans>Biên lai đang được ký</Trans>}>
      <p>
        <Trans>Biên lai có sau khi ngân hàng xác nhận, thường trong vài giây; trang này tự cập nhật.</Trans>
      </p>
    </Notice>
  )
}

function NotPaid() {
  return <Notice tone="info" title={<Trans>Chưa có biên lai: khoản này chưa nộp ở Cổng</Trans>} />
}
