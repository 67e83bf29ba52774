import { Trans } from '@lingui/react/macro'
import type { Attempt } from '../../api/types.ts'
import { Button, LinkButton, Notice } from '../../design/index.ts'
import { QrPanel } from './qr-panel.tsx'

/** A payment under way: the code to scan, or the way back to the bank; and how to choose another way. */
export function OpenAttempt({ attempt, onOther }: { attempt: Attempt; onOther: () => void }) {
  return (
    <>
      {attempt.method === 'qr' ? <QrPanel attempt={attempt} /> : <AtTheBank attempt={attempt} />}
      <div className="row">
        <Button variant="quiet" onPress={onOther}>
          <Trans>Chọn cách thanh toán khác</Trans>
        </Button>
      </div>
    </>
  )
}

function AtTheBank({ attempt }: { attempt: Attempt }) {
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
        <LinkButton href={attempt.redirectUrl}>
          <Trans>Đến trang của ngân hàng</Trans>
        </LinkButton>
      </div>
    </>
  )
}
