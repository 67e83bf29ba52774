import * as z from 'zod'
import { readingView } from '../../shared/dossier/reading.ts'
import { offeredReason, reasonCodes } from '../../shared/dossier/reasons.ts'
import { dossierSummary, dossierView } from '../../shared/dossier/view.ts'
import { keptFor } from '../../shared/http/cache-control.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { mendedAnswers } from '../../shared/service/mending.ts'
import { note, params, revision } from './desk-acts.ts'

export const routes = defineRoutes({
  listDossiers: {
    method: 'GET',
    path: '/api/v1/dossiers',
    access: 'citizen',
    summary: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
    query: z.object({ cursor: z.string().max(1000).optional() }),
    reply: z.object({ items: z.array(dossierSummary), next: z.string().nullable() }),
  },
  readDossier: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}',
    access: 'citizen',
    summary: { vi: 'Một hồ sơ của tôi', en: 'One of my dossiers' },
    params,
    reply: dossierView,
    refusals: ['dossier-not-found'],
  },
  readResult: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/result',
    access: 'citizen',
    summary: { vi: 'Địa chỉ tải kết quả', en: 'Where to download the result' },
    params,
    reply: z.object({ url: z.string(), name: z.string(), expiresAt: z.string() }),
    refusals: ['dossier-not-found', 'result-missing'],
  },
  supplement: {
    method: 'POST',
    path: '/api/v1/dossiers/{id}/supplement',
    access: 'citizen',
    summary: {
      vi: 'Gửi phần bổ sung: chuyển tiếp (307) tới dịch vụ của hồ sơ, nơi biết biểu mẫu',
      en: "Hand in what was mended: redirects (307) to the dossier's service, which knows the form",
    },
    params,
    body: z.strictObject({ revision, answers: mendedAnswers }),
    reply: dossierView,
    refusals: ['dossier-not-found', 'state-not-allowed', 'answers-invalid', 'revision-stale'],
  },
  withdraw: {
    method: 'POST',
    path: '/api/v1/dossiers/{id}/withdrawal',
    access: 'citizen',
    summary: {
      vi: 'Rút hồ sơ; sau khi tiếp nhận thì cơ quan phải xác nhận',
      en: 'Withdraw; once the agency works on it, the agency has to confirm',
    },
    params,
    body: z.strictObject({ revision, reason: reasonCodes('withdraw'), note: note.optional() }),
    reply: dossierView,
    refusals: ['dossier-not-found', 'state-not-allowed', 'withdrawal-open', 'revision-stale'],
  },
  listWithdrawalReasons: {
    method: 'GET',
    path: '/api/v1/withdrawal-reasons',
    access: 'open',
    summary: { vi: 'Các lý do rút hồ sơ', en: 'Reasons to withdraw' },
    reply: z.object({ items: z.array(offeredReason) }),
    cache: keptFor({ fresh: 300 }),
  },
  listReadings: {
    method: 'GET',
    path: '/api/v1/dossiers/{id}/readings',
    access: 'citizen',
    summary: { vi: 'Ai đã xem hồ sơ của tôi, mới nhất trước', en: 'Who looked at my dossier, latest first' },
    params,
    query: z.object({ cursor: z.string().max(1000).optional() }),
    reply: z.object({ items: z.array(readingView), next: z.string().nullable() }),
    refusals: ['dossier-not-found'],
  },
})
