import { Trans } from '@lingui/react/macro'
import { Link } from '../design/link.tsx'

export function Footer() {
  return (
    <footer className="footer">
      <div className="footer__inner">
        <p>
          <strong>
            <Trans>Đây là bản trình diễn mở, không phải cổng chính thức của Chính phủ.</Trans>
          </strong>{' '}
          <Trans>Không nộp hồ sơ thật và không nhập dữ liệu cá nhân thật ở đây. Mọi khoản tiền đều là giả lập.</Trans>
        </p>
        <ul className="footer__links">
          <li>
            <Link href="/">
              <Trans>Tìm thủ tục</Trans>
            </Link>
          </li>
          <li>
            <Link href="/developers">
              <Trans>Tài liệu API</Trans>
            </Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}
