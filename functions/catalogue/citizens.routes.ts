import * as z from 'zod'
import { procedure, procedureSummary } from '../../shared/catalogue/procedure.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { text } from '../../shared/text.ts'

const aMinute = 'public, max-age=60'

export const routes = defineRoutes({
  health: {
    method: 'GET',
    path: '/api/v1/health',
    access: 'open',
    summary: { vi: 'Cổng đang hoạt động', en: 'The portal is up' },
    reply: z.object({ status: z.literal('ok') }),
  },
  listProcedures: {
    method: 'GET',
    path: '/api/v1/procedures',
    access: 'open',
    summary: { vi: 'Danh mục thủ tục, đủ để tìm kiếm', en: 'All procedures, enough to search them' },
    reply: z.object({ items: z.array(procedureSummary) }),
    cache: aMinute,
  },
  readProcedure: {
    method: 'GET',
    path: '/api/v1/procedures/{slug}',
    access: 'open',
    summary: { vi: 'Một thủ tục, bản đang có hiệu lực', en: 'One procedure, the version in force' },
    params: z.object({ slug: z.string().max(100) }),
    reply: procedure,
    refusals: ['procedure-not-found'],
    cache: aMinute,
  },
  listAgencies: {
    method: 'GET',
    path: '/api/v1/agencies',
    access: 'open',
    summary: { vi: 'Các tỉnh, thành phố tiếp nhận hồ sơ', en: 'The provinces and cities that receive dossiers' },
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: text, kind: z.string() })) }),
    cache: aMinute,
  },
})
