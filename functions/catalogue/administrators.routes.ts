import * as z from 'zod'
import { procedure, procedureContent } from '../../shared/catalogue/procedure.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { text } from '../../shared/text.ts'
import { changeRow, changeStates } from './change.ts'
import { step } from './step.ts'

const slug = procedure.shape.slug.max(100)
const params = z.object({ slug })
const revision = z.int().min(1)
const one = '/api/v1/catalogue/changes/{slug}'

const changeView = z.object({
  slug: z.string(),
  state: z.enum(changeStates),
  revision,
  keeper: z.string(),
  updatedAt: z.string(),
  reason: z.string().optional(),
  record: procedureContent,
  /** The latest version that is published, which it is to follow. */
  base: procedure.nullable(),
  changed: z.array(z.string()),
  /** What keeps it from being published, as it stands. */
  faults: z.array(z.object({ pointer: z.string(), code: z.string(), detail: text })),
  may: z.object({ write: z.boolean(), decide: z.boolean() }),
})

const ofChange = { access: 'administrator', params, reply: changeView } as const

export const routes = defineRoutes({
  listKept: {
    method: 'GET',
    path: '/api/v1/catalogue/procedures',
    access: 'administrator',
    summary: { vi: 'Các thủ tục do cơ quan tôi quản lý', en: 'The procedures that my agency keeps' },
    query: z.object({ cursor: z.string().max(100).optional() }),
    reply: z.object({
      items: z.array(
        z.object({
          ...{ slug: z.string(), name: text, sector: z.string(), version: z.int() },
          ...{ validFrom: z.iso.date(), status: procedure.shape.status, keeper: z.string() },
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  readSteps: {
    method: 'GET',
    path: '/api/v1/catalogue/procedures/{slug}/steps',
    access: 'administrator',
    summary: { vi: 'Ai đã làm gì với bản ghi thủ tục, khi nào', en: 'Who did what to a record, and when' },
    params,
    query: z.object({ cursor: z.string().max(500).optional() }),
    reply: z.object({ items: z.array(step), next: z.string().nullable() }),
    refusals: ['procedure-not-found'],
  },
  listChanges: {
    method: 'GET',
    path: '/api/v1/catalogue/changes',
    access: 'administrator',
    summary: { vi: 'Các thay đổi đang soạn hoặc chờ duyệt', en: 'Changes being written or waiting for approval' },
    reply: z.object({ items: z.array(changeRow) }),
  },
  beginChange: {
    method: 'POST',
    path: '/api/v1/catalogue/changes',
    access: 'administrator',
    summary: {
      vi: 'Bắt đầu sửa một thủ tục; với thủ tục mới phải có lĩnh vực và tên',
      en: 'Begin to change a procedure; a new one needs a sector and a name',
    },
    body: z.strictObject({ slug, sector: slug.optional(), name: text.optional() }),
    reply: changeView,
    status: 201,
    idempotent: true,
    refusals: ['procedure-not-found', 'record-invalid', 'change-open', 'idempotency-conflict', 'revision-stale'],
  },
  readChange: {
    ...ofChange,
    method: 'GET',
    path: one,
    summary: { vi: 'Một thay đổi, so với bản đã công bố', en: 'A change, beside the published version' },
    refusals: ['change-not-found'],
  },
  saveChange: {
    ...ofChange,
    method: 'PUT',
    path: one,
    summary: { vi: 'Lưu bản ghi đang soạn', en: 'Save the record being written' },
    body: z.strictObject({ revision, record: procedureContent }),
    refusals: ['change-not-found', 'change-not-at-step', 'record-invalid', 'revision-stale'],
  },
  discardChange: {
    ...ofChange,
    method: 'DELETE',
    path: one,
    summary: { vi: 'Bỏ thay đổi', en: 'Discard a change' },
    query: z.object({ revision: z.coerce.number().int().min(1) }),
    reply: null,
    status: 204,
    refusals: ['change-not-found', 'change-not-at-step', 'revision-stale'],
  },
  submitChange: {
    ...ofChange,
    method: 'POST',
    path: `${one}/submission`,
    summary: { vi: 'Trình Văn phòng Chính phủ duyệt', en: 'Submit for approval by the Government Office' },
    body: z.strictObject({ revision }),
    refusals: ['change-not-found', 'change-not-at-step', 'record-invalid', 'revision-stale'],
  },
  takeBackChange: {
    ...ofChange,
    method: 'POST',
    path: `${one}/taking-back`,
    summary: { vi: 'Rút lại để sửa tiếp', en: 'Take it back to write on' },
    body: z.strictObject({ revision }),
    refusals: ['change-not-found', 'change-not-at-step', 'revision-stale'],
  },
  returnChange: {
    ...ofChange,
    method: 'POST',
    path: `${one}/return`,
    summary: { vi: 'Trả lại cơ quan soạn, nêu lý do', en: 'Return to its agency, with the reason' },
    body: z.strictObject({ revision, reason: z.string().trim().min(5).max(2000) }),
    refusals: ['change-not-found', 'change-not-at-step', 'change-own', 'revision-stale'],
  },
  approveChange: {
    method: 'POST',
    path: `${one}/approval`,
    access: 'administrator',
    params,
    summary: { vi: 'Duyệt và công bố thành bản mới', en: 'Approve, and publish as the next version' },
    body: z.strictObject({ revision }),
    reply: procedure,
    refusals: ['change-not-found', 'change-not-at-step', 'change-own', 'record-invalid', 'revision-stale'],
  },
})
