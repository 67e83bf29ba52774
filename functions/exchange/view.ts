import * as z from 'zod'
import { vietnamTime } from '../../shared/clock.ts'
import { type Assessment, due } from '../../shared/consultation/due.ts'
import { money, total } from '../../shared/money.ts'
import { type Text, text } from '../../shared/text.ts'
import { type Answer, type Consultation, isOpen, troubles } from './consultation.ts'
import { timeOf } from './ladder.ts'

const time = z.string()
const answerView = z.object({
  agrees: z.boolean(),
  reason: z.string().nullable(),
  /** What it sets to be paid. */
  due: due.extend({ total: money }).nullable(),
  at: time,
  late: z.boolean(),
})

/** What the officer in charge sees of one consultation. */
export const consultationView = z.object({
  id: z.string(),
  agency: text,
  purpose: text,
  state: z.enum(['WAITING', 'ASKED', 'ANSWERED', 'CLOSED']),
  /** Names of the answers that the agency was told. */
  shares: z.array(z.string()),
  /** When the agency took the question; null while it could not be reached. */
  askedAt: time.nullable(),
  dueAt: time,
  overdue: z.boolean(),
  /** The answer that counts; `repeated` are those that came after it. */
  answer: answerView.extend({ repeated: z.array(answerView) }).nullable(),
  /** Whether it may set something to be paid. */
  raises: z.boolean(),
  /** The obligations that its due became; none while that waits for the dossier to be at a step that allows it. */
  obligationIds: z.array(z.string()),
  /** What it said before the applicant mended what it was told. */
  earlier: z.array(answerView),
  tries: z.int(),
  lastTrouble: z.object({ at: time, kind: z.enum(troubles), text }).nullable(),
  /** When it is asked again, while it is open. */
  nextTryAt: time.nullable(),
})

/** What the citizen sees: who was asked for what, and whether they have answered. */
export const consultationOutline = z.object({
  id: z.string(),
  agency: text,
  purpose: text,
  state: z.enum(['ASKED', 'ANSWERED']),
})

const troubleTexts: Record<(typeof troubles)[number], Text> = {
  silent: { vi: 'Không có trả lời trong thời gian chờ', en: 'No answer in time' },
  unavailable: { vi: 'Hệ thống của cơ quan đang gián đoạn', en: "The agency's system is down" },
  refused: { vi: 'Hệ thống của cơ quan không nhận yêu cầu', en: "The agency's system did not take the request" },
  unreadable: { vi: 'Không đọc được trả lời', en: 'The reply could not be read' },
}

const shown = (iso: string) => vietnamTime(new Date(iso))
const answerOf = ({ agrees, reason, due, at, late }: Answer): z.infer<typeof answerView> => ({
  agrees,
  reason: reason ?? null,
  due: due ? { ...due, total: total(due.lines.map(({ amount }) => amount)) } : null,
  at: shown(at),
  late,
})

/** @param assessments what was set to be paid for the dossier, by whichever agency */
export function viewOf(one: Consultation, assessments: Assessment[], now: Date): z.infer<typeof consultationView> {
  const { id, agency, purpose, state, shares, askedAt, dueAt, tries, lastTrouble, waitKey } = one
  const [first, ...later] = one.answers
  const own = assessments.filter(({ consultation }) => consultation === id)
  return {
    id,
    agency,
    purpose,
    state,
    shares,
    askedAt: askedAt ? shown(askedAt) : null,
    dueAt: shown(dueAt),
    overdue: isOpen(one) && dueAt < now.toISOString(),
    answer: first ? { ...answerOf(first), repeated: later.map(answerOf) } : null,
    raises: one.raises ?? false,
    obligationIds: own.flatMap(({ obligationIds }) => obligationIds),
    earlier: one.earlier.map(answerOf),
    tries,
    lastTrouble: lastTrouble
      ? { at: shown(lastTrouble.at), kind: lastTrouble.kind, text: troubleTexts[lastTrouble.kind] }
      : null,
    nextTryAt: waitKey ? shown(timeOf(waitKey)) : null,
  }
}

export const outlineOf = ({ id, agency, purpose, answers }: Consultation): z.infer<typeof consultationOutline> => ({
  id,
  agency,
  purpose,
  state: answers.length > 0 ? 'ANSWERED' : 'ASKED',
})
