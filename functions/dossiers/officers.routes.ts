import * as z from 'zod'
import { filedStates } from '../../shared/dossier/chart.ts'
import { readingView } from '../../shared/dossier/reading.ts'
import { offeredReason, reasons } from '../../shared/dossier/reasons.ts'
import { dossierSummary } from '../../shared/dossier/view.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { deskActs, deskView, params } from './desk-acts.ts'
import { letterView } from './letter.ts'
import { obligationOnDesk } from './obligation-on-desk.ts'

const largestResult = 10 * 1024 * 1024

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
    }),
  },
  countQueue: {
    method: 'GET',
    path: '/api/v1/desk/counts',
    access: 'officer',
    summary: { vi: 'Số hồ sơ trong hàng đợi, theo trạng thái', en: 'How many stand in the queue, by state' },
    reply: z.object({
      counts: z.partialRecord(z.enum(filedStates), z.int()),
      /** The queue is longer than what was counted. */
      more: z.boolean(),
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
  ...deskActs,
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
    refusals: ['dossier-not-found', 'state-not-allowed', 'own-dossier'],
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
  listLetters: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/letters',
    access: 'officer',
    summary: { vi: 'Các thư xin lỗi đã soạn', en: 'The apology letters that were drafted' },
    params,
    reply: z.object({ items: z.array(letterView) }),
    refusals: ['dossier-not-found'],
  },
  listObligations: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/obligations',
    access: 'officer',
    summary: { vi: 'Các khoản phải nộp của hồ sơ', en: 'What is to be paid for the dossier' },
    params,
    reply: z.object({ items: z.array(obligationOnDesk) }),
    refusals: ['dossier-not-found'],
  },
  listReadings: {
    method: 'GET',
    path: '/api/v1/desk/dossiers/{id}/readings',
    access: 'officer',
    summary: { vi: 'Ai đã xem hồ sơ, mới nhất trước', en: 'Who looked at the dossier, latest first' },
    params,
    query: z.object({ cursor: z.string().max(1000).optional() }),
    reply: z.object({ items: z.array(readingView), next: z.string().nullable() }),
    refusals: ['dossier-not-found'],
  },
  listReasons: {
    method: 'GET',
    path: '/api/v1/desk/reasons',
    access: 'officer',
    summary: { vi: 'Các lý do có mã, theo từng việc', en: 'The coded reasons, per act' },
    reply: z.record(z.enum(Object.keys(reasons) as [keyof typeof reasons]), z.array(offeredReason)),
  },
})
