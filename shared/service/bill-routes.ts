import * as z from 'zod'
import { billView } from '../bills/view.ts'
import { defineRoutes } from '../http/routes.ts'
import { idPattern } from '../identifier.ts'
import { text } from '../text.ts'
import { answersSchema, longestAnswer } from './form.ts'
import { formDescription } from './form-description.ts'
import type { PaymentService } from './payment-service.ts'
import { currentForm } from './service.ts'

const id = z.object({ id: z.string().regex(idPattern) })

const description = z.object({
  /** Something is looked up and paid; no dossier is opened. */
  kind: z.literal('payment'),
  slug: z.string(),
  sector: z.string(),
  name: text,
  procedureVersion: z.int(),
  issuer: z.object({ id: z.string(), name: text }),
  form: formDescription,
})

/** The doors of a pay-only service, typed by its own form. */
export function billRoutes(service: PaymentService) {
  const base = `/api/v1/services/${service.sector}/${service.slug}` as const
  return defineRoutes({
    describe: {
      method: 'GET',
      path: base,
      access: 'open',
      summary: { vi: 'Biểu mẫu tra cứu của dịch vụ', en: 'The form by which the service looks up' },
      query: z.object({ form: z.coerce.number().int().optional() }),
      reply: description,
      refusals: ['procedure-not-found'],
    },
    lookUp: {
      method: 'POST',
      path: `${base}/bills`,
      access: 'citizen',
      summary: {
        vi: 'Hỏi đơn vị thu về khoản phải nộp; khoản đang được nộp thì trả về chính khoản đó',
        en: 'Ask the issuer what is to be paid; a bill that one is paying already is the one given back',
      },
      body: z.strictObject({ answers: z.record(z.string(), z.string().max(longestAnswer)) }),
      bodyDocument: () => z.strictObject({ answers: answersSchema(currentForm(service)) }),
      reply: billView,
      status: 201,
      idempotent: true,
      limits: [{ per: 'person', most: 30, within: 'PT1H' }],
      refusals: [
        'answers-invalid',
        'not-entitled',
        'not-representative',
        'procedure-not-found',
        'bill-not-found',
        'bill-paid',
        'issuer-unavailable',
        'idempotency-conflict',
      ],
    },
    readBill: {
      method: 'GET',
      path: `${base}/bills/{id}`,
      access: 'citizen',
      summary: { vi: 'Một khoản đã tra cứu', en: 'One bill that was looked up' },
      params: id,
      reply: billView,
      refusals: ['bill-not-found'],
    },
    pay: {
      method: 'POST',
      path: `${base}/bills/{id}/payment`,
      access: 'citizen',
      summary: {
        vi: 'Hỏi lại đơn vị thu rồi lập khoản phải nộp; số tiền đã khác thì từ chối và ghi số tiền mới',
        en: 'Ask the issuer again and make it payable; where the amount has changed, refuse and show the new one',
      },
      params: id,
      body: z.strictObject({ revision: z.int().min(1) }),
      reply: billView,
      limits: [{ per: 'person', most: 60, within: 'PT1H' }],
      refusals: [
        'bill-not-found',
        'bill-paid',
        'bill-changed',
        'issuer-unavailable',
        'not-entitled',
        'not-representative',
        'payment-in-progress',
        'revision-stale',
        'too-many-tries',
      ],
    },
  })
}
