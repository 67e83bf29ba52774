import { http } from '../../shared/http/http.ts'
import { routes } from './citizens.routes.ts'
import { listNotices, markRead, unreadIds } from './inbox.ts'

export const handler = http(routes, {
  listNotices: async ({ person, query, now }) => {
    const [{ notices, next }, unread] = await Promise.all([
      listNotices(person.id, query.cursor, now),
      unreadIds(person.id, now),
    ])
    return { items: notices.map((one) => ({ ...one, read: !unread.has(one.id) })), next, unread: unread.size }
  },

  readNotices: async ({ person, body, now }) => {
    await markRead(person.id, body.ids)
    return { unread: (await unreadIds(person.id, now)).size }
  },
})
