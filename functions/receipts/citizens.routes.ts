import * as z from 'zod'
import { keptFor } from '../../shared/http/cache-control.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { receiptKey, signedReceipt } from '../../shared/receipt/receipt.ts'
import { signedResult } from '../../shared/receipt/result.ts'

export const routes = defineRoutes({
  listReceipts: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/receipts',
    access: 'citizen',
    summary: { vi: 'Giấy biên nhận có chữ ký số của hồ sơ', en: 'The signed receipts of a dossier' },
    params: z.object({ id: z.string().regex(idPattern) }),
    reply: z.object({ items: z.array(signedReceipt) }),
    refusals: ['dossier-not-found'],
  },
  readSignedResult: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/signed-result',
    access: 'citizen',
    summary: {
      vi: 'Xác nhận có chữ ký số về kết quả đang có hiệu lực',
      en: 'The signed confirmation of the result in force',
    },
    params: z.object({ id: z.string().regex(idPattern) }),
    reply: signedResult,
    refusals: ['dossier-not-found', 'result-missing'],
  },
  listReceiptKeys: {
    method: 'GET',
    path: '/api/v1/receipt-keys',
    access: 'open',
    summary: {
      vi: 'Khóa công khai để kiểm tra giấy biên nhận, kể cả khóa cũ (JWKS)',
      en: 'The public keys that receipts are checked with, former ones included (JWKS)',
    },
    reply: z.object({ keys: z.array(receiptKey) }),
    cache: keptFor({ fresh: 300 }),
  },
})
