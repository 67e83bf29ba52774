import { Trans, useLingui } from '@lingui/react/macro'
import { LinkButton, Notice, Page } from '../../design/index.ts'
import { useMe } from '../../session/session.ts'

/** Says the truth: when the server could not be reached, the person is still signed in. */
export default function SignedOutPage() {
  const { t } = useLingui()
  const me = useMe()
  if (me) {
    return (
      <Page title={t`Chưa đăng xuất được`}>
        <Notice tone="warning">
          <p>
            <Trans>
              Không kết nối được với máy chủ nên bạn vẫn đang đăng nhập. Hãy kiểm tra mạng rồi đăng xuất lại.
            </Trans>
          </p>
        </Notice>
      </Page>
    )
  }
  return (
    <Page title={t`Bạn đã đăng xuất`} lead={<Trans>Nếu dùng máy chung, hãy đóng trình duyệt.</Trans>}>
      <div className="row">
        <LinkButton href="/">
          <Trans>Về trang đầu</Trans>
        </LinkButton>
        <LinkButton variant="secondary" href="/sign-in">
          <Trans>Đăng nhập lại</Trans>
        </LinkButton>
      </div>
    </Page>
  )
}
