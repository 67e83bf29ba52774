import { Trans } from '@lingui/react/macro'
import { Notice } from '../../design/index.ts'
import type { Attempt } from './types.ts'

/** How the last attempt ended, and what that means for paying now. Nothing to say of one that is open or settled. */
export function LastAttempt({ state }: { state: Attempt['state'] }) {
  if (state === 'FAILED') {
    return (
      <Notice tone="warning" live title={<Trans>Lần thanh toán vừa rồi không thành công</Trans>}>
        <p>
          <Trans>Ngân hàng báo chưa thu được tiền. Có thể thử lại hoặc chọn cách khác.</Trans>
        </p>
      </Notice>
    )
  }
  if (state === 'EXPIRED') {
    return (
      <Notice tone="warning" live title={<Trans>Lần thanh toán trước đã hết hạn</Trans>}>
        <p>
          <Trans>
            Nếu tài khoản đã bị trừ tiền thì đừng thanh toán lần nữa; khoản đó vẫn được ghi nhận khi ngân hàng báo về.
            Nếu chưa, hãy thử lại.
          </Trans>
        </p>
      </Notice>
    )
  }
  if (state !== 'HELD') return null
  return (
    <Notice tone="warning" live title={<Trans>Tiền ngân hàng báo về không khớp với khoản phải nộp</Trans>}>
      <p>
        <Trans>Khoản tiền đang được kiểm tra. Đừng thanh toán lần nữa; chưa có gì mất đi.</Trans>
      </p>
    </Notice>
  )
}
