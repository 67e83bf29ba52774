import * as z from 'zod'
import { defineRoutes } from '../../shared/http/routes.ts'
import { faqContent, faqEntry } from './faq/entry.ts'
import { keptEntry } from './faq/kept.ts'

const params = z.object({ id: z.string().max(100) })
const version = z.int().min(1)
const counts = { helpful: z.int(), unhelpful: z.int(), views: z.int() }
const writings = [{ per: 'person', most: 120, within: 'PT1H' }] as const

const { act, by, reason } = keptEntry.shape
const versionView = z.object({
  ...faqEntry.shape,
  /** Who wrote this version, and when; null in the oldest that a deployment brought. */
  ...{ act: act.unwrap(), by: by.unwrap(), reason, writtenAt: z.string().nullable() },
})
const entryView = versionView.extend({ shown: z.boolean(), ...counts })

const list = '/api/v1/catalogue/faq'
const one = `${list}/{id}` as const
const ofEntry = { access: 'administrator', params, reply: entryView } as const

export const routes = defineRoutes({
  listFaqKept: {
    method: 'GET',
    path: list,
    access: 'administrator',
    summary: {
      vi: 'Các câu hỏi thường gặp do cơ quan tôi quản lý, kể cả mục đã rút',
      en: 'The questions that my agency keeps, withdrawn ones too',
    },
    reply: z.object({
      items: z.array(
        versionView
          .pick({
            id: true,
            version: true,
            topic: true,
            audience: true,
            services: true,
            question: true,
            writtenAt: true,
          })
          .extend({ mark: z.enum(['sourced', 'unverified']), shown: z.boolean(), ...counts }),
      ),
    }),
  },
  beginFaq: {
    method: 'POST',
    path: list,
    access: 'administrator',
    summary: { vi: 'Viết một câu hỏi mới; hiển thị ngay', en: 'Write a new question; it is shown at once' },
    body: z.strictObject({ entry: faqContent }),
    reply: entryView,
    status: 201,
    idempotent: true,
    limits: [...writings],
    refusals: ['faq-invalid', 'revision-stale', 'idempotency-conflict'],
  },
  readFaq: {
    ...ofEntry,
    method: 'GET',
    path: one,
    summary: { vi: 'Một câu hỏi, bản mới nhất', en: 'A question, its latest version' },
    refusals: ['faq-not-found'],
  },
  writeFaq: {
    ...ofEntry,
    method: 'PUT',
    path: one,
    summary: {
      vi: 'Viết bản mới thay bản đã xem; mục đã rút được hiển thị lại',
      en: 'Write the version after the one that was seen; a withdrawn question is shown again',
    },
    body: z.strictObject({ version, entry: faqContent }),
    limits: [...writings],
    refusals: ['faq-not-found', 'faq-invalid', 'revision-stale'],
  },
  withdrawFaq: {
    ...ofEntry,
    method: 'POST',
    path: `${one}/withdrawal`,
    summary: {
      vi: 'Rút: không hiển thị nữa; lượt đánh giá và lịch sử vẫn giữ',
      en: 'Withdraw: no longer shown; votes and history stay',
    },
    body: z.strictObject({ version, reason: z.string().trim().min(5).max(2000) }),
    limits: [...writings],
    refusals: ['faq-not-found', 'revision-stale'],
  },
  listFaqVersions: {
    method: 'GET',
    path: `${one}/versions`,
    access: 'administrator',
    params,
    summary: { vi: 'Các bản của một câu hỏi, mới nhất trước', en: 'The versions of a question, the latest first' },
    query: z.object({ cursor: z.string().max(500).optional() }),
    reply: z.object({ items: z.array(versionView), next: z.string().nullable() }),
    refusals: ['faq-not-found'],
  },
})
