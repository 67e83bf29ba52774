import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { parcelView } from './view.ts'

export const routes = defineRoutes({
  readParcel: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/parcel',
    access: 'citizen',
    summary: { vi: 'Kết quả gửi qua bưu chính đang ở đâu', en: 'Where the result is that goes by post' },
    params: z.object({ id: z.string().regex(idPattern) }),
    // Null while nothing of the dossier goes by post.
    reply: z.object({ parcel: parcelView.nullable() }),
    refusals: ['dossier-not-found'],
  },
})
