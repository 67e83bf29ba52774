import { z } from 'zod'
import { filedStates } from '../../shared/dossier/chart.ts'
import { dossierSummary, dossierView } from '../../shared/dossier/view.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'

const params = z.object({ id: z.string().regex(idPattern) })
const revision = z.int().min(1)
const largestResult = 10 * 1024 * 1024

const deskView = dossierView.extend({ applicant: z.object({ fullName: z.string(), personalNumber: z.string() }) })

export const resultUpload = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^/\\\p{Cc}]+$/u),
  type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  size: z.int().min(1).max(largestResult),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const routes = defineRoutes({
  listQueue: {
    method: 'GET',
    path: '/api/v1/desk/dossiers',
    access: 'officer',
    summary: { vi: 'Hàng đợi hồ sơ của cơ quan, gấp nhất trước', en: "The agency's queue, most urgent first" },
    query: z.object({ state: z.enum(filedStates).optional(), cursor: z.string().max(1000).optional() }),
    reply: z.object({
      items: z.array(dossierSummary.extend({ applicant: z.string() })),
      next: z.string().nullable(),
      counts: z.partialRecord(z.enum(filedStates), z.int()),
    }),
  },
  readDossier: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}',
    access: 'officer',
    summary: { vi: 'Một hồ sơ của cơ quan', en: "One of the agency's dossiers" },
    params,
    reply: deskView,
    refusals: ['dossier-not-found'],
  },
  receive: {
    method: 'POST',
    path: '/api/v1/desk/dossiers/{id}/reception',
    access: 'officer',
    summary: { vi: 'Tiếp nhận hồ sơ, thời hạn bắt đầu tính', en: 'Receive the dossier: the clock starts' },
    params,
    body: z.strictObject({ revision }),
    reply: deskView,
    refusals: ['dossier-not-found', 'fees-unpaid', 'state-not-allowed', 'revision-stale'],
  },
  announceResult: {
    method: 'POST',
    path: '/api/v1/desk/dossiers/{id}/result-uploads',
    access: 'officer',
    summary: { vi: 'Xin địa chỉ để tải tệp kết quả lên', en: 'Ask where to upload the result file' },
    params,
    body: resultUpload,
    reply: z.object({
      upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
      resultKey: z.string(),
    }),
    status: 201,
    refusals: ['dossier-not-found', 'state-not-allowed'],
  },
  complete: {
    method: 'POST',
    path: '/api/v1/desk/dossiers/{id}/completion',
    access: 'officer',
    summary: { vi: 'Hoàn thành hồ sơ với tệp kết quả', en: 'Complete the dossier with its result file' },
    params,
    body: z.strictObject({ revision, resultKey: z.string().max(300) }),
    reply: deskView,
    refusals: ['dossier-not-found', 'result-missing', 'state-not-allowed', 'revision-stale'],
  },
  readResult: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/result',
    access: 'officer',
    summary: { vi: 'Địa chỉ tải kết quả', en: 'Where to download the result' },
    params,
    reply: z.object({ url: z.string(), name: z.string(), expiresAt: z.string() }),
    refusals: ['dossier-not-found', 'result-missing'],
  },
})
