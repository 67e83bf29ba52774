import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { postNotice } from './message.ts'

export const routes = defineRoutes({
  receiveNews: {
    method: 'POST',
    path: '/api/v1/partners/posts/{post}/notices',
    access: 'partner',
    summary: {
      vi: 'Bưu chính báo bưu gửi đang ở đâu, ký theo Standard Webhooks; gửi lại cùng một tin không có hại',
      en: 'The post tells where a parcel is, signed as Standard Webhooks; sending the same news again does no harm',
    },
    params: z.object({ post: z.string().max(64) }),
    raw: true,
    body: postNotice,
    reply: z.object({ received: z.literal(true) }),
    status: 202,
    refusals: ['post-unknown', 'signature-invalid', 'request-invalid', 'request-too-large'],
  },
})
