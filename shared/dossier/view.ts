import { z } from 'zod'
import { agencyById } from '../agency/agency.ts'
import { workingDaysUntil } from '../calendar/working-days.ts'
import { vietnamTime } from '../clock.ts'
import { type Text, text } from '../text.ts'
import { type FiledState, filedStates, mayAct, statusCodes } from './chart.ts'
import { answers, type FiledDossier } from './dossier.ts'
import type { TimelineEntry } from './timeline.ts'

const named = z.object({ id: z.string(), name: text })
const time = z.string()

export const dossierSummary = z.object({
  id: z.string(),
  code: z.string(),
  service: z.object({ slug: z.string(), sector: z.string(), name: text }),
  state: z.enum(filedStates),
  statusCode: z.int(),
  filedAt: time,
  dueAt: time.nullable(),
  workingDaysLeft: z.int().nullable(),
  feesDue: z.boolean(),
  agency: named,
  holder: text,
  revision: z.int(),
})
export type DossierSummary = z.infer<typeof dossierSummary>

const timelineLine = z.object({
  seq: z.int(),
  type: z.string(),
  at: time,
  actor: z.enum(['citizen', 'officer', 'system']),
  state: z.enum(filedStates),
  holder: text,
  dueAt: time.nullable(),
  workingDays: z.int().nullable(),
})

export const viewerActs = ['pay', 'receive', 'complete', 'download'] as const

export const dossierView = dossierSummary.extend({
  form: z.object({ version: z.int() }),
  procedureVersion: z.int(),
  answers,
  timeline: z.array(timelineLine),
  obligationIds: z.array(z.string()),
  result: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
  acts: z.array(z.enum(viewerActs)),
})
export type DossierView = z.infer<typeof dossierView>

const you: Text = { vi: 'Người nộp hồ sơ', en: 'The applicant' }
const nobody: Text = { vi: 'Đã kết thúc', en: 'Closed' }

/** Who has to act now: the one answer that people look for first. */
function holderOf(state: FiledState, feesDue: boolean, agency: Text): Text {
  if (state === 'NEW' && feesDue) return you
  if (state === 'SUPPLEMENT_REQUESTED' || state === 'PAYMENT_REQUESTED') return you
  if (state === 'REJECTED' || state === 'WITHDRAWN' || state === 'RETURNED') return nobody
  return agency
}

const timeOrNull = (iso: string | undefined) => (iso ? vietnamTime(new Date(iso)) : null)
const stillRuns = (state: FiledState) => state === 'RECEIVED' || state === 'IN_PROCESS'

export function summaryOf(one: FiledDossier, now: Date): DossierSummary {
  const agency = agencyById(one.agency)
  return {
    id: one.id,
    code: one.code,
    service: { slug: one.service, sector: one.sector, name: one.name },
    state: one.state,
    statusCode: statusCodes[one.state],
    filedAt: vietnamTime(new Date(one.filedAt)),
    dueAt: timeOrNull(one.dueAt),
    workingDaysLeft: one.dueAt && stillRuns(one.state) ? workingDaysUntil(now, new Date(one.dueAt)) : null,
    feesDue: one.feesDue,
    agency: { id: agency.id, name: agency.name },
    holder: holderOf(one.state, one.feesDue, agency.name),
    revision: one.revision,
  }
}

type Viewer = 'owner' | 'officer'

function actsOf(one: FiledDossier, viewer: Viewer): DossierView['acts'] {
  const held = one.result !== undefined && (one.state === 'COMPLETED' || one.state === 'RETURNED')
  if (viewer === 'owner') return [...(one.feesDue ? (['pay'] as const) : []), ...(held ? (['download'] as const) : [])]
  return [
    ...(mayAct(one.state, 'receive') && !one.feesDue ? (['receive'] as const) : []),
    ...(mayAct(one.state, 'complete') ? (['complete'] as const) : []),
    ...(held ? (['download'] as const) : []),
  ]
}

/** A dossier as its owner or the officer in charge sees it; `acts` are what this viewer may do now. */
export function viewOf(one: FiledDossier, timeline: TimelineEntry[], viewer: Viewer, now: Date): DossierView {
  const agency = agencyById(one.agency).name
  return {
    ...summaryOf(one, now),
    form: { version: one.formVersion },
    procedureVersion: one.procedureVersion,
    answers: one.answers,
    timeline: timeline.map((entry) => ({
      seq: entry.sequence,
      type: entry.type,
      at: vietnamTime(new Date(entry.time)),
      actor: entry.actor.role,
      state: entry.state,
      holder: holderOf(entry.state, entry.feesDue, agency),
      dueAt: timeOrNull(entry.dueAt),
      workingDays: entry.dueAt ? workingDaysUntil(new Date(entry.time), new Date(entry.dueAt)) : null,
    })),
    obligationIds: one.obligationIds,
    result: one.result ? { name: one.result.name, size: one.result.size, sha256: one.result.sha256 } : null,
    acts: actsOf(one, viewer),
  }
}
