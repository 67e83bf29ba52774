import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from './button.tsx'
import './request-id.css'

/** The id by which support finds what happened, with a button that copies it; it can be marked by hand as well. */
export function RequestId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(id).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="request-id small soft">
      <p>
        <Trans>
          Mã yêu cầu: <code>{id}</code>
        </Trans>
      </p>
      <p>
        <Trans>Khi cần hỗ trợ, hãy đọc hoặc gửi mã này: nó cho biết việc gì đã xảy ra, không cho biết bạn là ai.</Trans>
      </p>
      {'clipboard' in navigator && (
        <div className="row">
          <Button variant="quiet" onPress={() => void copy()}>
            <Trans>Chép mã</Trans>
          </Button>
          <span role="status">{copied && <Trans>Đã chép</Trans>}</span>
        </div>
      )}
    </div>
  )
}
