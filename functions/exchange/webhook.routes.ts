import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { agencyNotice } from './message.ts'

export const routes = defineRoutes({
  receiveAnswer: {
    method: 'POST',
    path: '/api/v1/partners/agencies/{agency}/answers',
    access: 'partner',
    summary: {
      vi: 'Cơ quan được lấy ý kiến trả lời, ký theo Standard Webhooks; gửi lại cùng một câu trả lời không có hại',
      en: 'A consulted agency answers, signed as Standard Webhooks; sending the same answer again does no harm',
    },
    params: z.object({ agency: z.string().max(64) }),
    raw: true,
    body: agencyNotice,
    reply: z.object({ received: z.literal(true) }),
    status: 202,
    refusals: [
      'agency-unknown',
      'signature-invalid',
      'request-invalid',
      'request-too-large',
      'consultation-unknown',
      'consultation-closed',
      'due-not-allowed',
    ],
  },
})
