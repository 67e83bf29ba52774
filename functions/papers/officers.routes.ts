import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { paperView } from '../../shared/papers/paper.ts'
import { asked, content } from './citizens.routes.ts'

const dossier = z.object({ id: z.string().regex(idPattern) })

export const routes = defineRoutes({
  listPapers: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/papers',
    access: 'officer',
    summary: {
      vi: 'Giấy tờ đã nộp, kể cả những tệp đã được thay',
      en: 'The papers handed in, also those replaced since',
    },
    params: dossier,
    reply: z.object({ items: z.array(paperView) }),
    refusals: ['dossier-not-found'],
  },
  readPaper: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/papers/{paperId}/content',
    access: 'officer',
    summary: {
      vi: 'Địa chỉ xem hoặc tải tệp; lần xem được ghi lại cho người nộp',
      en: 'Where to look at or download the file; the reading is recorded for the owner',
    },
    params: dossier.extend({ paperId: z.string().regex(idPattern) }),
    query: asked,
    reply: content,
    refusals: ['dossier-not-found', 'paper-not-found'],
  },
})
