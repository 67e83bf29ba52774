import { z } from 'zod'
import { dossierSummary, dossierView } from '../../shared/dossier/view.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'

const params = z.object({ id: z.string().regex(idPattern) })

export const routes = defineRoutes({
  listDossiers: {
    method: 'GET',
    path: '/api/v1/dossiers',
    access: 'citizen',
    summary: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
    query: z.object({ cursor: z.string().max(1000).optional() }),
    reply: z.object({ items: z.array(dossierSummary), next: z.string().nullable() }),
  },
  readDossier: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}',
    access: 'citizen',
    summary: { vi: 'Một hồ sơ của tôi', en: 'One of my dossiers' },
    params,
    reply: dossierView,
    refusals: ['dossier-not-found'],
  },
  readResult: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/result',
    access: 'citizen',
    summary: { vi: 'Địa chỉ tải kết quả', en: 'Where to download the result' },
    params,
    reply: z.object({ url: z.string(), name: z.string(), expiresAt: z.string() }),
    refusals: ['dossier-not-found', 'result-missing'],
  },
})
