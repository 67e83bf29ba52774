import * as z from 'zod'
import { agencyById } from '../agency/agency.ts'
import { vietnamTime } from '../clock.ts'
import { type FiledPaper, filedPaper } from '../papers/paper.ts'
import { type Text, text } from '../text.ts'
import { actNames, actsOf, type FiledState, filedStates, isFinal, states, statusCodes } from './chart.ts'
import { daysLeft, isOverdue, runs } from './deadline.ts'
import { answers, deliveries, type FiledDossier, type FiledHead } from './dossier.ts'
import { resultOf, supplementOf, withdrawalOf } from './history.ts'
import { reason } from './reasons.ts'
import { explanationOf, type Viewer } from './screen.ts'
import { supplement, supplementItem } from './supplement.ts'
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
  /** Working days from today, or from the day the clock began if that is later; null while it stands still. */
  workingDaysLeft: z.int().nullable(),
  overdue: z.boolean(),
  /** Something is to be paid: the fees at filing, or what the agency asked for later. */
  feesDue: z.boolean(),
  /** The applicant asked to withdraw and waits for an answer. */
  withdrawalAsked: z.boolean(),
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
  /** Where this act moved the due time: the one before. */
  previousDueAt: time.nullable(),
  /** Working days from this act to the due time, as the law counts them. */
  workingDays: z.int().nullable(),
  reason: reason.nullable(),
  note: z.string().nullable(),
  /** The agency whose answer did it, where the system acted on one. */
  agency: text.nullable(),
  /** What was asked to be mended, where this act asked for it. */
  items: z.array(supplementItem).nullable(),
})

/** The acts of the chart, `pay` what is due and `download` the result. */
export const viewerActs = [...actNames, 'pay', 'download'] as const

export const linkedDossier = z.object({
  id: z.string(),
  /** Null as long as it is a draft. */
  code: z.string().nullable(),
  service: z.string(),
  sector: z.string(),
  name: text,
  state: z.enum(states),
  /** Who decides it; null as long as it is a draft. */
  agency: named.nullable(),
  /** Its result opened this one; otherwise this one's opened it. */
  isOpener: z.boolean(),
})
export type LinkedDossier = z.infer<typeof linkedDossier>

export const dossierView = dossierSummary.extend({
  form: z.object({ version: z.int() }),
  procedureVersion: z.int(),
  answers,
  papers: z.array(filedPaper),
  delivery: z.enum(deliveries),
  timeline: z.array(timelineLine),
  receivedAt: time.nullable(),
  originalDueAt: time.nullable(),
  /** Since when the clock stands still. */
  pausedAt: time.nullable(),
  /** The new date that an apology proposes. */
  promisedAt: time.nullable(),
  supplement: supplement.nullable(),
  withdrawal: z.object({ requestedAt: time, reason, note: z.string().nullable() }).nullable(),
  consultations: z.enum(['none', 'open', 'concluded']),
  obligationIds: z.array(z.string()),
  /** The obligation to be paid now. */
  payable: z.string().nullable(),
  result: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
  /** The dossiers that its result opened, and the one whose result opened it. */
  linked: z.array(linkedDossier),
  /** What this viewer may do now. */
  acts: z.array(z.enum(viewerActs)),
  /** What is happening and who has to act, in this viewer's words. */
  explanation: text,
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

const timeAt = (iso: string) => vietnamTime(new Date(iso))
const timeOrNull = (iso: string | undefined) => (iso ? timeAt(iso) : null)

/** What a list needs of a dossier; the desk's index holds no more. */
export type Listed = Pick<
  FiledHead,
  'id' | 'code' | 'service' | 'sector' | 'state' | 'filedAt' | 'feesDue' | 'agency' | 'revision' | 'applicant'
> &
  Partial<Pick<FiledHead, 'dueAt' | 'receivedAt' | 'pausedAt' | 'withdrawal'>>

/** @param name what its procedure is called in the version that it pins */
export function summaryOf(one: Listed, name: Text, now: Date): DossierSummary {
  const agency = agencyById(one.agency)
  return {
    id: one.id,
    code: one.code,
    service: { slug: one.service, sector: one.sector, name },
    state: one.state,
    statusCode: statusCodes[one.state],
    filedAt: timeAt(one.filedAt),
    dueAt: timeOrNull(one.dueAt),
    workingDaysLeft: one.dueAt && runs(one.state) ? daysLeft(now, one.dueAt, one.receivedAt) : null,
    overdue: isOverdue(one, now),
    feesDue: one.feesDue,
    withdrawalAsked: one.withdrawal !== undefined && !isFinal(one.state),
    agency: { id: agency.id, name: agency.name },
    holder: holderOf(one.state, one.feesDue, agency.name),
    revision: one.revision,
  }
}

function viewerActsOf(one: FiledHead, viewer: Viewer, hasResult: boolean): DossierView['acts'] {
  const download = hasResult ? (['download'] as const) : []
  if (viewer === 'officer') return [...actsOf(one, 'officer'), ...download]
  // The applicant takes the result by downloading it: no act of its own on the page.
  const own = actsOf(one, 'citizen').filter((act) => act !== 'handOver')
  return [...(payableOf(one) ? (['pay'] as const) : []), ...own, ...download]
}

const payableOf = ({ feesDue, obligationIds }: FiledHead) => (feesDue ? (obligationIds.at(-1) ?? null) : null)

const lineOf = (entry: TimelineEntry, { receivedAt, agency }: FiledHead): DossierView['timeline'][number] => ({
  seq: entry.sequence,
  type: entry.type,
  at: timeAt(entry.time),
  actor: entry.actor.role,
  state: entry.state,
  holder: holderOf(entry.state, entry.feesDue, agencyById(agency).name),
  dueAt: timeOrNull(entry.dueAt),
  previousDueAt: timeOrNull(entry.previousDueAt),
  workingDays: entry.dueAt ? daysLeft(new Date(entry.time), entry.dueAt, receivedAt) : null,
  reason: entry.reason ?? null,
  note: entry.note ?? null,
  agency: entry.agency ?? null,
  items: entry.items ?? null,
})

/** What stands beside a dossier and is shown with it. */
export type Beside = { name: Text; timeline: TimelineEntry[]; papers: FiledPaper[]; linked: LinkedDossier[] }

/** A dossier as its owner or the officer in charge sees it; `acts` are what this viewer may do now. */
export function viewOf(one: FiledDossier, beside: Beside, viewer: Viewer, now: Date): DossierView {
  const { name, timeline, papers, linked } = beside
  const [asked, wish, result] = [supplementOf(one, timeline), withdrawalOf(one, timeline), resultOf(one, timeline)]
  return {
    ...summaryOf(one, name, now),
    form: { version: one.formVersion },
    procedureVersion: one.procedureVersion,
    answers: one.answers,
    papers,
    delivery: one.delivery,
    timeline: timeline.map((entry) => lineOf(entry, one)),
    receivedAt: timeOrNull(one.receivedAt),
    originalDueAt: timeOrNull(one.originalDueAt),
    pausedAt: timeOrNull(one.pausedAt),
    promisedAt: timeOrNull(one.promisedAt),
    supplement: asked && { ...asked, askedAt: timeAt(asked.askedAt) },
    withdrawal: wish && { ...wish, requestedAt: timeAt(wish.requestedAt) },
    consultations: one.consultations,
    obligationIds: one.obligationIds,
    payable: payableOf(one),
    result: result && { name: result.name, size: result.size, sha256: result.sha256 },
    // A draft is its owner's alone.
    linked: viewer === 'owner' ? linked : linked.filter(({ state }) => state !== 'DRAFT'),
    acts: viewerActsOf(one, viewer, result !== null),
    explanation: explanationOf(one, viewer),
  }
}
