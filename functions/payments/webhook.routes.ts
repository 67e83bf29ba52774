import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { bankNotice } from './notice.ts'

export const routes = defineRoutes({
  receiveNotice: {
    method: 'POST',
    path: '/api/v1/partners/banks/{bank}/notices',
    access: 'partner',
    summary: {
      vi: 'Ngân hàng báo kết quả thanh toán, ký theo Standard Webhooks; gửi lại cùng một thông báo không có hại',
      en: 'A bank tells how a payment went, signed as Standard Webhooks; sending the same notice again does no harm',
    },
    params: z.object({ bank: z.string().max(64) }),
    raw: true,
    body: bankNotice,
    reply: z.object({ received: z.literal(true) }),
    status: 202,
    refusals: ['bank-unknown', 'signature-invalid', 'request-invalid', 'request-too-large'],
  },
})
