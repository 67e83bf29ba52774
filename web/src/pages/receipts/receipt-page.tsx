import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button, Link, Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { useParam, useQueryParam } from '../../params.ts'
import { useMe } from '../../session/session.ts'
import { dossierQuery } from '../dossiers/queries.ts'
import { downloadReceipt } from './download.ts'
import { receiptsQuery } from './queries.ts'
import { ReceiptPaper } from './receipt-paper.tsx'

/** The receipts of one's own dossier: to keep, to print, to check. */
export default function ReceiptPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const me = useMe()
  const dossier = useQuery(dossierQuery(id))
  const receipts = useQuery(receiptsQuery(id))
  const chosen = useQueryParam('number')
  const all = receipts.data ?? []
  const receipt = all.find(({ payload }) => String(payload.number) === chosen) ?? all.at(-1)
  const error = receipts.error ?? dossier.error
  const back = { href: `/dossiers/${encodeURIComponent(id)}`, label: t`Hồ sơ` }
  return (
    <Page title={t`Giấy biên nhận`} kicker={dossier.data?.code} back={back}>
      {error && (
        <ProblemPanel problem={error} onRetry={() => void Promise.all([receipts.refetch(), dossier.refetch()])} />
      )}
      {!error && !(receipts.data && dossier.data && me) && <Loading />}
      {receipts.data?.length === 0 && (
        <Notice tone="info" live title={t`Giấy biên nhận đang được ký`}>
          <p>
            <Trans>Hồ sơ đã ở cổng. Giấy biên nhận có chữ ký thường đến sau vài giây; trang này tự cập nhật.</Trans>
          </p>
        </Notice>
      )}
      {receipt && dossier.data && me && (
        <>
          <div className="row receipt-acts">
            <Button onPress={() => window.print()}>
              <Trans>In giấy biên nhận</Trans>
            </Button>
            <Button variant="secondary" onPress={() => downloadReceipt(receipt)}>
              <Trans>Tải tệp biên nhận</Trans>
            </Button>
          </div>
          <p className="receipt-acts soft">
            <Trans>
              Giữ tệp biên nhận cùng các giấy tờ đã nộp: bất kỳ ai cũng có thể{' '}
              <Link href="/verify">kiểm tra giấy biên nhận</Link> và từng giấy tờ, kể cả khi không có mạng.
            </Trans>
          </p>
          {all.length > 1 && (
            <nav className="row receipt-acts" aria-label={t`Các lần nộp`}>
              {all.map(({ payload: { number } }) => (
                <Link
                  key={number}
                  href={`${back.href}/receipt?number=${number}`}
                  aria-current={number === receipt.payload.number ? 'page' : undefined}
                >
                  {number === 1 ? <Trans>Nộp lần đầu</Trans> : <Trans>Bổ sung lần {number - 1}</Trans>}
                </Link>
              ))}
            </nav>
          )}
          <ReceiptPaper receipt={receipt} dossier={dossier.data} fullName={me.fullName} />
        </>
      )}
    </Page>
  )
}
