import * as z from 'zod'
import { duration, feeLine } from '../catalogue/procedure.ts'
import { dossierView, linkedDossier } from '../dossier/view.ts'
import { defineRoutes } from '../http/routes.ts'
import { idPattern } from '../identifier.ts'
import { money } from '../money.ts'
import { text } from '../text.ts'
import { answersSchema, longestAnswer } from './form.ts'
import { formDescription } from './form-description.ts'
import { mendedAnswers } from './mending.ts'
import { currentForm, type Service } from './service.ts'

const id = z.object({ id: z.string().regex(idPattern) })

export const draft = z.object({
  id: z.string(),
  state: z.literal('DRAFT'),
  revision: z.int(),
  form: z.object({ version: z.int() }),
  answers: z.record(z.string(), z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** Whose result opened it, as that stands now; null for a draft that somebody began. */
  openedBy: linkedDossier
    .extend({
      /** When that result was last taken back since it opened this draft; null when it was not. */
      correctedAt: z.string().nullable(),
    })
    .nullable(),
})

const quote = z.object({
  lines: z.array(feeLine),
  total: money,
  /** What another agency is expected to ask for after reception; it is no part of the total. */
  expected: z.array(feeLine),
  /** Names of answers, of cells of lines (`<question>/<line>/<column>`), and `papers/<slot>`. */
  missing: z.array(z.string()),
  /** Of those, what is wrong with each answer. */
  faults: z.array(z.object({ name: z.string(), detail: text })),
  due: duration,
  agency: z.object({ id: z.string(), name: text }).nullable(),
})

const description = z.object({
  /** A dossier is filed; what is only paid describes itself as `payment`. */
  kind: z.literal('dossier'),
  slug: z.string(),
  sector: z.string(),
  name: text,
  procedureVersion: z.int(),
  form: formDescription,
})

/** The doors that every public service has, typed by its own form. */
export function serviceRoutes(service: Service) {
  const base = `/api/v1/services/${service.sector}/${service.slug}` as const
  const revision = z.int().min(1)
  const ofEnterprises = service.actsFor ? (['not-representative'] as const) : []
  return defineRoutes({
    describe: {
      method: 'GET',
      path: base,
      access: 'open',
      summary: { vi: 'Biểu mẫu của dịch vụ', en: 'The form of the service' },
      query: z.object({ form: z.coerce.number().int().optional() }),
      reply: description,
      refusals: ['procedure-not-found'],
    },
    createDraft: {
      method: 'POST',
      path: `${base}/drafts`,
      access: 'citizen',
      summary: { vi: 'Bắt đầu một hồ sơ nháp', en: 'Start a draft' },
      body: z.strictObject({}),
      reply: draft,
      status: 201,
      idempotent: true,
      limits: [{ per: 'person', most: 30, within: 'PT1H' }],
      refusals: ['idempotency-conflict', 'procedure-not-found', 'not-open-here', 'draft-not-found', 'draft-handed-in'],
    },
    listDrafts: {
      method: 'GET',
      path: `${base}/drafts`,
      access: 'citizen',
      summary: { vi: 'Các hồ sơ nháp của tôi', en: 'My drafts' },
      reply: z.object({ items: z.array(draft) }),
    },
    readDraft: {
      method: 'GET',
      path: `${base}/drafts/{id}`,
      access: 'citizen',
      summary: { vi: 'Một hồ sơ nháp', en: 'One draft' },
      params: id,
      reply: draft,
      refusals: ['draft-not-found'],
    },
    saveAnswers: {
      method: 'PATCH',
      path: `${base}/drafts/{id}`,
      access: 'citizen',
      summary: {
        vi: 'Lưu câu trả lời của một màn hình; null xóa câu trả lời',
        en: 'Save the answers of one screen; null clears an answer',
      },
      params: id,
      body: z.strictObject({ revision, answers: z.record(z.string(), z.string().max(longestAnswer).nullable()) }),
      bodyDocument: () => z.strictObject({ revision, answers: answersSchema(currentForm(service)) }),
      reply: draft,
      refusals: ['draft-not-found', 'answers-invalid', 'not-open-here', 'revision-stale'],
    },
    discardDraft: {
      method: 'DELETE',
      path: `${base}/drafts/{id}`,
      access: 'citizen',
      summary: { vi: 'Xóa hồ sơ nháp', en: 'Discard a draft' },
      params: id,
      reply: null,
      status: 204,
      refusals: ['draft-not-found', 'revision-stale'],
    },
    quote: {
      method: 'GET',
      path: `${base}/drafts/{id}/quote`,
      access: 'citizen',
      summary: { vi: 'Phí, thời hạn và những gì còn thiếu', en: 'Fees, time and what is still missing' },
      params: id,
      reply: quote,
      refusals: ['draft-not-found', ...ofEnterprises],
    },
    submit: {
      method: 'POST',
      path: `${base}/drafts/{id}/submission`,
      access: 'citizen',
      summary: { vi: 'Nộp hồ sơ', en: 'Hand in the dossier' },
      params: id,
      body: z.strictObject({ revision }),
      reply: dossierView,
      status: 201,
      idempotent: true,
      refusals: [
        'draft-not-found',
        'answers-invalid',
        'not-entitled',
        'not-open-here',
        ...ofEnterprises,
        'revision-stale',
        'idempotency-conflict',
      ],
    },
    supplement: {
      method: 'POST',
      path: `${base}/dossiers/{id}/supplement`,
      access: 'citizen',
      summary: {
        vi: 'Gửi phần bổ sung: chỉ những mục được yêu cầu',
        en: 'Hand in what was mended: only what was asked for',
      },
      params: id,
      body: z.strictObject({ revision, answers: mendedAnswers }),
      bodyDocument: () => z.strictObject({ revision, answers: answersSchema(currentForm(service)) }),
      reply: dossierView,
      refusals: ['dossier-not-found', 'state-not-allowed', 'answers-invalid', ...ofEnterprises, 'revision-stale'],
    },
  })
}
