import * as z from 'zod'
import { keptFor } from '../../shared/http/cache-control.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { faqEntry, topics } from './faq/entry.ts'

const id = z.object({ id: z.string().max(100) })
const vote = z.strictObject({ helpful: z.boolean() })
const counts = z.object({ helpful: z.int(), unhelpful: z.int(), views: z.int() })
const perHour = [{ per: 'address', most: 60, within: 'PT1H' }] as const

export const routes = defineRoutes({
  listFaq: {
    method: 'GET',
    path: '/api/v1/faq',
    access: 'open',
    summary: {
      vi: 'Câu hỏi thường gặp, theo thủ tục, chủ đề hoặc đối tượng; hữu ích nhất trước',
      en: 'Questions asked often, by procedure, topic or audience; the most helpful first',
    },
    query: z.object({
      service: z.string().max(100).optional(),
      topic: z.enum(topics).optional(),
      audience: z.enum(['citizen', 'business']).optional(),
    }),
    reply: z.object({ items: z.array(faqEntry.omit({ version: true }).extend(counts.shape)) }),
    cache: keptFor({ fresh: 60 }),
  },
  voteAsVisitor: {
    method: 'PUT',
    path: '/api/v1/faq/{id}/votes/visitor',
    access: 'open',
    summary: {
      vi: 'Câu trả lời có hữu ích không; mỗi địa chỉ mạng một phiếu một ngày, phiếu sau thay phiếu trước',
      en: 'Whether an answer helps; one vote per network address and day, a later one takes its place',
    },
    params: id,
    body: vote,
    reply: counts,
    limits: [...perHour],
    refusals: ['faq-not-found'],
  },
  vote: {
    method: 'PUT',
    path: '/api/v1/faq/{id}/votes/mine',
    access: 'citizen',
    summary: {
      vi: 'Câu trả lời có hữu ích không; mỗi người một phiếu một ngày, phiếu sau thay phiếu trước',
      en: 'Whether an answer helps; one vote per person and day, a later one takes its place',
    },
    params: id,
    body: vote,
    reply: counts,
    limits: [{ per: 'person', most: 60, within: 'PT1H' }],
    refusals: ['faq-not-found'],
  },
  countViews: {
    method: 'POST',
    path: '/api/v1/faq/views',
    access: 'open',
    summary: {
      vi: 'Các câu trả lời vừa được mở trên một trang, gửi gộp một lần',
      en: 'The answers that were opened on a page, told together',
    },
    body: z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(20) }),
    reply: null,
    status: 204,
    limits: [...perHour],
  },
})
