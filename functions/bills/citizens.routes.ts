import * as z from 'zod'
import { paymentReceipt } from '../../shared/bills/receipt.ts'
import { billView } from '../../shared/bills/view.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'

const id = z.object({ id: z.string().regex(idPattern) })

export const routes = defineRoutes({
  listBills: {
    method: 'GET',
    path: '/api/v1/bills',
    access: 'citizen',
    summary: { vi: 'Các khoản tôi đã tra cứu và nộp, mới nhất trước', en: 'What I looked up and paid, latest first' },
    query: z.strictObject({ cursor: z.string().max(400).optional() }),
    reply: z.object({ items: z.array(billView), next: z.string().nullable() }),
  },
  readBill: {
    method: 'GET',
    path: '/api/v1/bills/{id}',
    access: 'citizen',
    summary: { vi: 'Một khoản tôi đã tra cứu hoặc nộp', en: 'One bill that I looked up or paid' },
    params: id,
    reply: billView,
    refusals: ['bill-not-found'],
  },
  readReceipt: {
    method: 'GET',
    path: '/api/v1/bills/{id}/receipt',
    access: 'citizen',
    summary: { vi: 'Biên lai điện tử có chữ ký số', en: 'The signed electronic receipt' },
    params: id,
    reply: paymentReceipt,
    refusals: ['bill-not-found', 'receipt-missing'],
  },
})
