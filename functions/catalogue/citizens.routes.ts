import * as z from 'zod'
import { procedure, procedureSummary } from '../../shared/catalogue/procedure.ts'
import { keptFor } from '../../shared/http/cache-control.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { text } from '../../shared/text.ts'

// With the time that functions keep a version, a change is seen within a minute.
const shortly = keptFor({ fresh: 20, stale: 20 })
// What is published never changes.
const aDay = keptFor({ fresh: 86_400 })

const slug = z.string().max(100)

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
    summary: { vi: 'Danh mục thủ tục đang có hiệu lực, từng trang', en: 'The procedures in force, page by page' },
    query: z.object({ cursor: slug.optional() }),
    reply: z.object({ items: z.array(procedureSummary), next: z.string().nullable() }),
    cache: shortly,
  },
  readProcedure: {
    method: 'GET',
    path: '/api/v1/procedures/{slug}',
    access: 'open',
    summary: { vi: 'Một thủ tục, bản đang có hiệu lực', en: 'One procedure, the version in force' },
    params: z.object({ slug }),
    reply: procedure,
    refusals: ['procedure-not-found'],
    cache: shortly,
  },
  listVersions: {
    method: 'GET',
    path: '/api/v1/procedures/{slug}/versions',
    access: 'open',
    summary: { vi: 'Các bản đã công bố của một thủ tục', en: 'The published versions of a procedure' },
    params: z.object({ slug }),
    reply: z.object({
      items: z.array(
        z.object({
          version: z.int(),
          validFrom: z.iso.date(),
          validTo: z.iso.date().optional(),
          status: procedure.shape.status,
          publishedAt: z.string(),
          inForce: z.boolean(),
        }),
      ),
    }),
    refusals: ['procedure-not-found'],
    cache: shortly,
  },
  readVersion: {
    method: 'GET',
    path: '/api/v1/procedures/{slug}/versions/{version}',
    access: 'open',
    summary: { vi: 'Một bản đã công bố', en: 'One published version' },
    params: z.object({ slug, version: z.coerce.number().int().min(1).max(999_999) }),
    reply: procedure,
    refusals: ['procedure-not-found'],
    cache: aDay,
  },
  listAgencies: {
    method: 'GET',
    path: '/api/v1/agencies',
    access: 'open',
    summary: { vi: 'Các tỉnh, thành phố tiếp nhận hồ sơ', en: 'The provinces and cities that receive dossiers' },
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: text, kind: z.string() })) }),
    cache: shortly,
  },
})
