import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { largestPaper, paperTypes, paperView } from '../../shared/papers/paper.ts'
import { text } from '../../shared/text.ts'

const dossier = z.object({ id: z.string().regex(idPattern) })
const one = dossier.extend({ paperId: z.string().regex(idPattern) })

const slot = z.object({
  id: z.string(),
  name: text,
  note: text.nullable(),
  required: z.boolean(),
  /** Whether the answers given so far call for it. */
  asked: z.boolean(),
  /** Whether files may be put in and taken out now. */
  open: z.boolean(),
})

const announcement = z.strictObject({
  slot: z.string().max(100),
  /** As the person's device calls the file. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^/\\\p{Cc}]+$/u),
  type: z.string().max(100),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const upload = z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: z.string() })

/** Where to fetch a file from, on the files' own origin, for a few minutes. */
export const content = z.object({
  url: z.string(),
  expiresAt: z.string(),
  disposition: z.enum(['inline', 'attachment']),
})
export const asked = z.object({ as: z.enum(['preview', 'download']).default('download') })

export const routes = defineRoutes({
  listPapers: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/papers',
    access: 'citizen',
    summary: { vi: 'Giấy tờ của hồ sơ và những gì được nhận', en: 'Papers of the dossier, and what is accepted' },
    params: dossier,
    reply: z.object({
      items: z.array(paperView),
      slots: z.array(slot),
      limits: z.object({ maxBytes: z.int(), types: z.array(z.string()), perSlot: z.int() }),
    }),
    refusals: ['dossier-not-found'],
  },
  announcePaper: {
    method: 'POST',
    path: '/api/v1/dossiers/{id}/papers',
    access: 'citizen',
    summary: {
      vi: 'Báo một tệp và xin địa chỉ tải lên; gửi lại cùng khóa để có địa chỉ mới',
      en: 'Announce a file and ask where to upload it; repeat with the same key for a fresh address',
    },
    params: dossier,
    body: announcement,
    bodyDocument: () => announcement.extend({ type: z.enum(paperTypes), size: z.int().min(1).max(largestPaper) }),
    /** No `upload` once the file has arrived. */
    reply: z.object({ paper: paperView, upload: upload.nullable() }),
    status: 201,
    idempotent: true,
    limits: [{ per: 'person', most: 120, within: 'PT1H' }],
    refusals: ['dossier-not-found', 'paper-invalid', 'state-not-allowed', 'idempotency-conflict', 'revision-stale'],
  },
  finalizePaper: {
    method: 'POST',
    path: '/api/v1/dossiers/{id}/papers/{paperId}/finalization',
    access: 'citizen',
    summary: {
      vi: 'Báo tệp đã tải lên; khi còn đang kiểm tra mã độc thì hỏi lại',
      en: 'Say that the file is uploaded; ask again while it is being scanned',
    },
    params: one,
    body: z.strictObject({}),
    reply: paperView,
    refusals: ['dossier-not-found', 'paper-not-found', 'state-not-allowed', 'revision-stale'],
  },
  removePaper: {
    method: 'DELETE',
    path: '/api/v1/dossiers/{id}/papers/{paperId}',
    access: 'citizen',
    summary: { vi: 'Bỏ một tệp chưa nộp', en: 'Remove a file that is not handed in' },
    params: one,
    reply: null,
    status: 204,
    refusals: ['dossier-not-found', 'paper-not-found', 'state-not-allowed', 'revision-stale'],
  },
  readPaper: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/papers/{paperId}/content',
    access: 'citizen',
    summary: { vi: 'Địa chỉ xem hoặc tải tệp', en: 'Where to look at or download the file' },
    params: one,
    query: asked,
    reply: content,
    refusals: ['dossier-not-found', 'paper-not-found', 'paper-not-accepted'],
  },
})
