import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { formats, imported, mostBytes, reportLine } from './import.ts'

const id = z.object({ id: z.string().regex(idPattern) })

const importView = imported
  .pick({ id: true, state: true, format: true, createdAt: true, updatedAt: true, counts: true, reason: true })
  .extend({ file: z.string(), agency: z.string().nullable(), may: z.object({ decide: z.boolean() }) })

const upload = z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: z.string() })

const administrator = { access: 'administrator', params: id } as const

export const routes = defineRoutes({
  listImports: {
    method: 'GET',
    path: '/api/v1/catalogue/imports',
    access: 'administrator',
    summary: { vi: 'Các lần nhập thủ tục', en: 'Imports of procedures' },
    reply: z.object({ items: z.array(importView) }),
  },
  announceImport: {
    method: 'POST',
    path: '/api/v1/catalogue/imports',
    access: 'administrator',
    summary: { vi: 'Báo tệp sẽ nhập, nhận địa chỉ tải lên', en: 'Announce a file to import, get where to send it' },
    body: z.strictObject({
      format: z.enum(formats),
      name: z.string().trim().min(1).max(200),
      size: z.int().min(1).max(mostBytes),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    reply: importView.extend({ upload: upload.nullable() }),
    status: 201,
    idempotent: true,
    limits: [{ per: 'person', most: 60, within: 'PT1H' }],
    refusals: ['idempotency-conflict'],
  },
  readImport: {
    ...administrator,
    method: 'GET',
    path: '/api/v1/catalogue/imports/{id}',
    summary: { vi: 'Một lần nhập, với các dòng có lỗi', en: 'An import, with a line for each fault' },
    reply: importView.extend({
      /** The first of them; `reportUrl` has all. */
      report: z.array(reportLine),
      reportUrl: z.string().nullable(),
    }),
    refusals: ['import-not-found'],
  },
  checkImport: {
    ...administrator,
    method: 'POST',
    path: '/api/v1/catalogue/imports/{id}/check',
    summary: { vi: 'Tệp đã tải lên: kiểm tra từng dòng', en: 'The file is there: check every row' },
    body: z.strictObject({}),
    reply: importView,
    status: 202,
    refusals: ['import-not-found', 'import-not-at-step', 'file-missing', 'revision-stale'],
  },
  approveImport: {
    ...administrator,
    method: 'POST',
    path: '/api/v1/catalogue/imports/{id}/approval',
    summary: { vi: 'Duyệt: công bố tất cả cùng lúc', en: 'Approve: publish all of it at once' },
    body: z.strictObject({}),
    reply: importView,
    status: 202,
    refusals: ['import-not-found', 'import-not-at-step', 'change-own', 'revision-stale'],
  },
  returnImport: {
    ...administrator,
    method: 'POST',
    path: '/api/v1/catalogue/imports/{id}/return',
    summary: { vi: 'Không duyệt, nêu lý do', en: 'Do not approve, with the reason' },
    body: z.strictObject({ reason: z.string().trim().min(5).max(2000) }),
    reply: importView,
    refusals: ['import-not-found', 'import-not-at-step', 'change-own', 'revision-stale'],
  },
  askExport: {
    method: 'POST',
    path: '/api/v1/catalogue/exports',
    access: 'administrator',
    summary: { vi: 'Xuất mọi thủ tục đang có hiệu lực', en: 'Export all procedures in force' },
    body: z.strictObject({ format: z.enum(formats) }),
    reply: z.object({ id: z.string() }),
    status: 202,
    idempotent: true,
    limits: [{ per: 'person', most: 20, within: 'PT1H' }],
    refusals: ['idempotency-conflict'],
  },
  readExport: {
    ...administrator,
    method: 'GET',
    path: '/api/v1/catalogue/exports/{id}',
    summary: { vi: 'Tệp xuất, khi đã xong', en: 'The exported file, once it is ready' },
    reply: z.object({
      ...{ id: z.string(), format: z.enum(formats), state: z.enum(['making', 'ready']) },
      ...{ rows: z.int().optional(), url: z.string().nullable() },
    }),
    refusals: ['export-not-found'],
  },
})
