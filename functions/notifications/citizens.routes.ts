import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { notice } from './notice.ts'

const id = z.string().min(1).max(200)
const unread = z.int().min(0)

export const routes = defineRoutes({
  listNotices: {
    method: 'GET',
    path: '/api/v1/notices',
    access: 'citizen',
    summary: { vi: 'Thông báo của tôi, mới nhất trước', en: 'My notices, latest first' },
    query: z.strictObject({ cursor: id.optional() }),
    reply: z.object({
      items: z.array(notice.extend({ read: z.boolean() })),
      next: z.string().nullable(),
      unread,
    }),
  },
  readNotices: {
    method: 'POST',
    path: '/api/v1/notices/readings',
    access: 'citizen',
    summary: { vi: 'Đánh dấu thông báo đã đọc', en: 'Mark notices as read' },
    body: z.strictObject({ ids: z.array(id).min(1).max(100) }),
    reply: z.object({ unread }),
    status: 200,
  },
})
