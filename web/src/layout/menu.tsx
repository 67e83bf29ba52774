import { Trans } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Me } from '../api/types.ts'
import { Link } from '../design/link.tsx'
import { UnreadBadge } from '../pages/notices/unread-badge.tsx'
import { hasRole, useSignOut } from '../session/session.ts'

function Item({ href, children }: { href: string; children: ReactNode }) {
  const here = location.pathname.startsWith(href)
  return (
    <li>
      <Link href={href} aria-current={here ? 'page' : undefined}>
        {children}
      </Link>
    </li>
  )
}

/** Where a signed-in person goes; officers have their queue, administrators the procedures, citizens their dossiers. */
export function Menu({ me }: { me: Me }) {
  const router = useRouter()
  const signOut = useSignOut()
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: ({ next }) => {
        // Another address than ours ends the sign-on that opens other portals, and leads back here.
        if (next.startsWith('/')) router.history.push(next)
        else location.assign(next)
      },
      onError: () => router.history.push('/signed-out'),
    })
  return (
    <ul className="menu__list">
      {hasRole(me, 'officer') && (
        <Item href="/desk">
          <Trans>Bàn tiếp nhận</Trans>
        </Item>
      )}
      {hasRole(me, 'administrator') && (
        <Item href="/catalogue">
          <Trans>Cơ sở dữ liệu thủ tục</Trans>
        </Item>
      )}
      <Item href="/dossiers">
        <Trans>Hồ sơ của tôi</Trans>
      </Item>
      <Item href="/bills">
        <Trans>Thanh toán</Trans>
      </Item>
      <Item href="/enterprises">
        <Trans>Doanh nghiệp</Trans>
      </Item>
      <Item href="/notices">
        <Trans>Thông báo</Trans>
        <UnreadBadge />
      </Item>
      <li className="menu__person">
        {me.fullName}
        {me.assurance && (
          <>
            {' · '}
            <Trans>VNeID mức {me.assurance}</Trans>
          </>
        )}
      </li>
      <li>
        <button type="button" onClick={leave} aria-busy={signOut.isPending || undefined}>
          <Trans>Đăng xuất</Trans>
        </button>
      </li>
    </ul>
  )
}
