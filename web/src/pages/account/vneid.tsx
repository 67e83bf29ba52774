import { Trans, useLingui } from '@lingui/react/macro'
import { LinkButton, Notice } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { safeNext } from '../../session/session.ts'

/** Says why signing in with VNeID came to nothing, when the address tells so. */
export function VneidTrouble() {
  const { t } = useLingui()
  const trouble = useQueryParam('trouble')
  if (trouble === 'vneid-cancelled')
    return (
      <Notice tone="info" title={t`Bạn đã quay lại từ VNeID`} live>
        <p>
          <Trans>Bạn chưa đăng nhập. Hãy thử lại, hoặc dùng tài khoản thư điện tử.</Trans>
        </p>
      </Notice>
    )
  if (trouble === 'vneid-expired')
    return (
      <Notice tone="warning" title={t`Lần đăng nhập bằng VNeID này không còn hiệu lực`} live>
        <p>
          <Trans>
            Có thể đã quá lâu, hoặc bạn đã mở nó ở một thẻ hay trình duyệt khác. Hãy đăng nhập lại; những gì bạn đã điền
            vẫn còn.
          </Trans>
        </p>
      </Notice>
    )
  if (trouble === 'vneid-busy')
    return (
      <Notice tone="warning" title={t`Quá nhiều lần đăng nhập từ mạng này`} live>
        <p>
          <Trans>
            Bạn chưa đăng nhập; những gì bạn đã điền vẫn còn. Hãy thử lại sau 15 phút, hoặc dùng một mạng khác.
          </Trans>
        </p>
      </Notice>
    )
  if (trouble === 'vneid-unavailable')
    return (
      <Notice tone="warning" title={t`VNeID hiện không trả lời`} live>
        <p>
          <Trans>
            Bạn chưa đăng nhập; những gì bạn đã điền vẫn còn. Hãy thử lại sau ít phút. Tra cứu thủ tục và lệ phí không
            cần đăng nhập.
          </Trans>
        </p>
      </Notice>
    )
  return null
}

/** Leads to VNeID, and back to the page that the person was going to. */
export function VneidEntry() {
  const next = safeNext(useQueryParam('next'))
  return (
    <div className="stack">
      <div className="row">
        <LinkButton href={`/api/v1/identity/vneid${next ? `?next=${encodeURIComponent(next)}` : ''}`}>
          <Trans>Đăng nhập bằng VNeID</Trans>
        </LinkButton>
      </div>
      <p>
        <Trans>
          VNeID và tài khoản thư điện tử là hai tài khoản riêng, kể cả khi cùng một người: hồ sơ nộp bằng tài khoản nào
          thì xem ở tài khoản đó.
        </Trans>
      </p>
    </div>
  )
}
