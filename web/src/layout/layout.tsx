import { Trans } from '@lingui/react/macro'
import { Outlet } from '@tanstack/react-router'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import './layout.css'

export function Layout() {
  return (
    <>
      <a className="skip" href="#main">
        <Trans>Đến nội dung chính</Trans>
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}
