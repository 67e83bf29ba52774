import * as z from 'zod'
import { registerBegins } from '../../shared/agency/register.ts'
import { lifeEvents } from '../../shared/catalogue/life-events.ts'
import { procedureSummary } from '../../shared/catalogue/procedure.ts'
import { keptFor } from '../../shared/http/cache-control.ts'
import { defineRoutes } from '../../shared/http/routes.ts'
import { mark, text } from '../../shared/text.ts'

// With the time that functions keep what they have read, what is published is found within two minutes.
const aMinute = keptFor({ fresh: 30, stale: 30 })
const anHour = keptFor({ fresh: 3600 })
// Whoever comes back searches at once in what they have, and in what is new from the next time on.
const forBrowsers = keptFor({ fresh: 300, stale: 3600 })

const brief = z.object({ id: z.string(), name: text })
const day = z.iso.date().nullable()

const named = brief.extend({
  kind: z.string(),
  /** Who does its work now, and since when. */
  now: brief.extend({ since: z.iso.date() }).nullable(),
})

const answer = z.object({
  id: z.string(),
  topic: z.string(),
  services: z.array(z.string()),
  question: text,
  answer: text,
})

/** An agency or place of the register, under its own id for ever. */
const registered = brief.extend({
  code: z.string().nullable(),
  codeMark: mark,
  kind: z.string(),
  validFrom: day,
  validTo: day,
  inForce: z.boolean(),
  /** Who does its work on the day: itself, or whoever followed it. */
  inCharge: brief.nullable(),
  absorbed: z.array(brief),
  formerNames: z.array(z.object({ name: text, validTo: day, mark })),
  /** What the personal numbers of people whose birth was registered here begin with; valid for ever. */
  birthplace: z.string().optional(),
  changeMark: mark.optional(),
})

const on = z.iso.date().refine((given) => given >= registerBegins, `The register begins on ${registerBegins}`)

export const mostFound = 20

export const routes = defineRoutes({
  search: {
    method: 'GET',
    path: '/api/v1/search',
    access: 'open',
    summary: {
      vi: 'Tìm thủ tục và câu trả lời: không cần dấu, gõ nhầm, gõ dở, gọi theo tên cũ vẫn tìm được',
      en: 'Finds procedures and answers: without diacritics, misspelt, half typed, by old terms',
    },
    query: z.object({
      q: z.string().max(200).default(''),
      lifeEvent: z.enum(lifeEvents).optional(),
      sector: z.string().max(50).optional(),
      agency: z.string().max(50).optional(),
      audience: z.enum(['citizen', 'business']).optional(),
      place: z.string().max(50).optional(),
    }),
    reply: z.object({
      /** At most 20, the best first. */
      items: z.array(procedureSummary),
      total: z.int(),
      answers: z.array(answer),
      /** Agencies and places that the query names. */
      named: z.array(named),
    }),
    limits: [{ per: 'address', most: 600, within: 'PT15M' }],
    refusals: ['agency-unknown'],
    cache: aMinute,
  },
  searchIndex: {
    method: 'GET',
    path: '/api/v1/search/index',
    access: 'open',
    summary: {
      vi: 'Toàn bộ chỉ mục tìm kiếm, để trình duyệt tự tìm; nén gzip',
      en: 'The whole index, for a browser that searches by itself; gzipped',
    },
    reply: z.looseObject({ day: z.iso.date() }),
    cache: forBrowsers,
  },
  listPlaces: {
    method: 'GET',
    path: '/api/v1/places',
    access: 'open',
    summary: {
      vi: 'Các tỉnh, thành phố vào một ngày: 63 đến hết 30/6/2025, 34 từ 01/7/2025',
      en: 'The provinces and cities of a day: 63 until 30 June 2025, 34 from 1 July 2025',
    },
    query: z.object({ on: on.optional() }),
    reply: z.object({ on: z.iso.date(), items: z.array(registered) }),
    cache: anHour,
  },
  readAgency: {
    method: 'GET',
    path: '/api/v1/agencies/{id}',
    access: 'open',
    summary: {
      vi: 'Một cơ quan hay địa phương, kể cả đã sáp nhập: tên cũ, ai kế tục, từ ngày nào',
      en: 'One agency or place, merged ones too: former names, who followed it, since when',
    },
    params: z.object({ id: z.string().max(50) }),
    query: z.object({ on: on.optional() }),
    reply: registered,
    refusals: ['agency-unknown'],
    cache: anHour,
  },
})
