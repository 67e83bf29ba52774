import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { consultationView } from './view.ts'

export const routes = defineRoutes({
  listConsultations: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/consultations',
    access: 'officer',
    summary: {
      vi: 'Ý kiến của các cơ quan khác về một hồ sơ, đặt cạnh nhau',
      en: 'What other agencies say about a dossier, side by side',
    },
    params: z.object({ id: z.string().regex(idPattern) }),
    reply: z.object({ items: z.array(consultationView) }),
    refusals: ['dossier-not-found'],
  },
})
