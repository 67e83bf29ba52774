import { Trans } from '@lingui/react/macro'
import { ApiProblem } from '../../api/client.ts'
import { Button, LinkButton, Notice } from '../../design/index.ts'
import { FilingProblem } from '../enterprises/filing-problem.tsx'

interface LookUpProblemProps {
  problem: unknown
  issuer: string
  taxCode: string | undefined
  onRetry: () => void
}

/** Why nothing is shown to be paid, and what to do about it. */
export function LookUpProblem({ problem, issuer, taxCode, onRetry }: LookUpProblemProps) {
  const known = problem instanceof ApiProblem ? problem : null
  if (known?.code === 'answers-invalid' && known.errors.length > 0) return null
  if (known?.code === 'bill-not-found') {
    return (
      <Notice tone="warning" title={<Trans>Không tìm thấy khoản nào với thông tin này</Trans>} live>
        <p>
          <Trans>
            Hãy so từng ký tự với giấy báo hoặc hóa đơn. Khoản vừa phát sinh có thể cần vài ngày mới có trong dữ liệu
            của {issuer}; chưa có thì chưa phải nộp ở đây.
          </Trans>
        </p>
      </Notice>
    )
  }
  if (known?.code === 'bill-paid') {
    return (
      <Notice tone="success" title={<Trans>Khoản này đã được nộp</Trans>} live>
        <p>
          <Trans>{issuer} đã ghi nhận, không phải nộp nữa. Nếu nộp ở Cổng thì biên lai nằm trong danh sách.</Trans>
        </p>
        <div className="row">
          <LinkButton variant="secondary" href="/bills">
            <Trans>Xem các khoản đã nộp</Trans>
          </LinkButton>
        </div>
      </Notice>
    )
  }
  if (known?.code === 'issuer-unavailable') return <IssuerDown issuer={issuer} onRetry={onRetry} />
  return <FilingProblem problem={problem} taxCode={taxCode} {...(known?.retryable && { onRetry })} />
}

/** The issuer's own system does not answer: nothing has happened, and it may be tried again. */
export function IssuerDown({ issuer, onRetry }: { issuer: string; onRetry: () => void }) {
  return (
    <Notice tone="warning" title={<Trans>Hệ thống của {issuer} chưa trả lời</Trans>} live>
      <p>
        <Trans>Chưa có khoản tiền nào bị trừ. Hãy thử lại sau ít phút.</Trans>
      </p>
      <div className="row">
        <Button variant="secondary" onPress={onRetry}>
          <Trans>Thử lại</Trans>
        </Button>
      </div>
    </Notice>
  )
}
