import { Plural } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../session/session.ts'
import './notices.css'
import { unreadQuery } from './queries.ts'

/** The number of unread notices, for the link to the inbox; nothing when there are none or nobody is signed in. */
export function UnreadBadge() {
  const me = useMe()
  const { data: unread = 0 } = useQuery({ ...unreadQuery, enabled: !!me })
  if (unread === 0) return null
  return (
    <span className="unread-badge">
      <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
      <span className="visually-hidden">
        <Plural value={unread} other="# thông báo chưa đọc" />
      </span>
    </span>
  )
}
