import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Link } from '../design/link.tsx'
import { useMe } from '../session/session.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Menu } from './menu.tsx'

export function Header() {
  const { t } = useLingui()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => setOpen(false), [pathname])
  return (
    <header className="header">
      <div className="header__bar">
        <Link href="/" className="wordmark">
          <span className="wordmark__name">
            <Trans>Cổng Dịch vụ công quốc gia</Trans>
          </span>
          <span className="wordmark__note">
            <Trans>Bản trình diễn mở</Trans>
          </span>
        </Link>
        <div className="header__tools">
          <LanguageSwitch />
          {me === null && (
            <Link href="/sign-in" className="header__link">
              <Trans>Đăng nhập</Trans>
            </Link>
          )}
          {me && (
            <button
              type="button"
              className="header__link header__toggle"
              aria-expanded={open}
              aria-controls="menu"
              onClick={() => setOpen(!open)}
            >
              <Trans>Danh mục</Trans>
            </button>
          )}
        </div>
      </div>
      {me && (
        <nav id="menu" aria-label={t`Của tôi`} className={open ? 'menu menu--open' : 'menu'}>
          <Menu me={me} />
        </nav>
      )}
    </header>
  )
}
