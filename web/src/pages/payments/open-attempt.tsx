import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, LinkButton, Notice } from '../../design/index.ts'
import { QrPanel } from './qr-panel.tsx'
import type { Attempt } from './types.ts'

/** A payment under way. Both ways of paying belong to the same attempt, so changing between them cannot pay twice. */
export function OpenAttempt({ attempt }: { attempt: Attempt }) {
  const [way, setWay] = useState(attempt.method)
  if (way === 'qr') {
    return (
      <>
        <QrPanel attempt={attempt} />
        {attempt.redirectUrl && (
          <div className="row">
            <LinkButton variant="secondary" href={attempt.redirectUrl}>
              <Trans>Trả tại trang của ngân hàng</Trans>
            </LinkButton>
          </div>
        )}
      </>
    )
  }
  return (
    <>
      <Notice tone="warning" title={<Trans>Có một lần thanh toán chưa kết thúc</Trans>}>
        <p>
          <Trans>
            Nếu đã trả tiền tại ngân hàng thì đừng trả lần nữa: trang này tự cập nhật khi ngân hàng xác nhận. Nếu chưa
            trả, hãy quay lại trang của ngân hàng.
          </Trans>
        </p>
      </Notice>
      <div className="row">
        {attempt.redirectUrl && (
          <LinkButton href={attempt.redirectUrl}>
            <Trans>Đến trang của ngân hàng</Trans>
          </LinkButton>
        )}
        <Button variant="secondary" onPress={() => setWay('qr')}>
          <Trans>Quét mã VietQR</Trans>
        </Button>
      </div>
    </>
  )
}
