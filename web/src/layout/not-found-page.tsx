import { Trans, useLingui } from '@lingui/react/macro'
import { LinkButton } from '../design/button.tsx'
import { Page } from '../design/page.tsx'

export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <Page title={t`Không tìm thấy trang này`}>
      <p>
        <Trans>Địa chỉ có thể đã gõ sai, trang đã chuyển đi, hoặc tài khoản của bạn không xem được trang này.</Trans>
      </p>
      <div className="row">
        <LinkButton href="/">
          <Trans>Tìm thủ tục</Trans>
        </LinkButton>
      </div>
    </Page>
  )
}
