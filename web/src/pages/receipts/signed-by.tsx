import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Who signed, by which key, and how that is checked. */
export function SignedBy({ kid, children }: { kid: string; children: ReactNode }) {
  return (
    <div className="receipt__signature">
      <p>
        <strong>
          <Trans>Cổng Dịch vụ công quốc gia đã ký số giấy này</Trans>
        </strong>
      </p>
      <p>{children}</p>
      <p>
        <Trans>Khóa:</Trans> <code>{kid}</code>
      </p>
      <p>
        <Trans>Bản trình diễn: giấy này không có giá trị pháp lý.</Trans>
      </p>
    </div>
  )
}
