import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { SummaryList, useFormat } from '../../design/index.ts'
import { qrPath } from './qr-path.ts'
import type { Attempt } from './types.ts'
import './qr-panel.css'

/** The VietQR code with all that is in it, for those who type rather than scan. */
export function QrPanel({ attempt }: { attempt: Attempt }) {
  const { t } = useLingui()
  const { money, dateTime } = useFormat()
  const { path, size } = useMemo(() => qrPath(attempt.qr), [attempt.qr])
  return (
    <section className="stack">
      <h2>
        <Trans>Quét mã để thanh toán</Trans>
      </h2>
      <p>
        <Trans>
          Mở ứng dụng ngân hàng, chọn quét mã QR và kiểm tra số tiền. Đang dùng điện thoại thì có thể chụp màn hình rồi
          mở ảnh trong ứng dụng ngân hàng.
        </Trans>
      </p>
      <div className="qr">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t`Mã VietQR`} shapeRendering="crispEdges">
          <path className="qr__paper" d={`M0 0h${size}v${size}H0z`} />
          <path className="qr__ink" d={path} />
        </svg>
      </div>
      <SummaryList
        rows={[
          { label: <Trans>Số tiền</Trans>, value: money(attempt.amount) },
          { label: <Trans>Nội dung chuyển khoản</Trans>, value: <code>{attempt.reference}</code> },
          { label: <Trans>Mã có hiệu lực đến</Trans>, value: dateTime(attempt.expiresAt) },
        ]}
      />
      <p role="status" className="soft">
        <Trans>Đang chờ ngân hàng xác nhận. Trang này tự cập nhật; đừng thanh toán lần nữa nếu đã bị trừ tiền.</Trans>
      </p>
    </section>
  )
}
