import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button, ProblemPanel, SummaryList } from '../../design/index.ts'
import type { Wish } from './choose-reason.tsx'
import type { DossierView } from './types.ts'

interface ConfirmWithdrawalProps {
  dossier: DossierView
  wish: Wish
  /** The reason chosen, in words. */
  reason: string
  /** Nobody has received it yet: it is withdrawn by this act. Otherwise an officer confirms. */
  isAtOnce: boolean
  error: unknown
  isPending: boolean
  onBack: () => void
  onConfirm: () => void
}

/** What withdrawing brings about, said before it is done. */
export function ConfirmWithdrawal(props: ConfirmWithdrawalProps) {
  const { dossier, wish, reason, isAtOnce, error, isPending, onBack, onConfirm } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        <Trans>Xác nhận rút hồ sơ</Trans>
      </h2>
      <SummaryList
        rows={[
          { label: <Trans>Lý do</Trans>, value: reason },
          ...(wish.note ? [{ label: <Trans>Nói thêm</Trans>, value: wish.note }] : []),
        ]}
      />
      <ul>
        <li>
          {isAtOnce ? (
            <Trans>Hồ sơ được rút ngay và không mở lại được. Cần thì nộp hồ sơ mới.</Trans>
          ) : (
            <Trans>Cán bộ sẽ xác nhận. Trước lúc đó hồ sơ vẫn được giữ; sau đó không mở lại được.</Trans>
          )}
        </li>
        <li>
          <Money dossier={dossier} />
        </li>
      </ul>
      {error !== null && <ProblemPanel problem={error} />}
      <div className="row">
        <Button variant="danger" isPending={isPending} onPress={onConfirm}>
          {isAtOnce ? <Trans>Rút hồ sơ</Trans> : <Trans>Gửi yêu cầu rút hồ sơ</Trans>}
        </Button>
        <Button variant="secondary" onPress={onBack}>
          <Trans>Quay lại</Trans>
        </Button>
      </div>
    </section>
  )
}

function Money({ dossier: { obligationIds, feesDue } }: { dossier: DossierView }) {
  if (obligationIds.length === 0) return <Trans>Hồ sơ này không có khoản tiền nào.</Trans>
  if (feesDue && obligationIds.length === 1) return <Trans>Khoản chưa nộp được hủy, bạn không phải nộp nữa.</Trans>
  return (
    <Trans>
      Khoản chưa nộp được hủy. Tiền đã nộp không tự động hoàn lại: việc hoàn trả theo quy định của từng khoản thu, hãy
      hỏi cơ quan giải quyết hồ sơ.
    </Trans>
  )
}
