import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '../../design/index.ts'

/** Browsers older than about 2025 do not know Ed25519. */
export function CannotCheck() {
  const { t } = useLingui()
  return (
    <Notice tone="warning" live title={t`Trình duyệt này không kiểm tra được chữ ký`}>
      <p>
        <Trans>Hãy cập nhật trình duyệt hoặc mở trang này bằng trình duyệt mới hơn.</Trans>
      </p>
    </Notice>
  )
}
