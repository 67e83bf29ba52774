import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { consultationOutline } from './view.ts'

export const routes = defineRoutes({
  listConsultations: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/consultations',
    access: 'citizen',
    summary: { vi: 'Các cơ quan được hỏi ý kiến về hồ sơ', en: 'The agencies that were asked about the dossier' },
    params: z.object({ id: z.string().regex(idPattern) }),
    reply: z.object({ items: z.array(consultationOutline) }),
    refusals: ['dossier-not-found'],
  },
})
