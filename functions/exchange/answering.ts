import { consultationAnswered } from '../../events/consultation-answered.v1.ts'
import { consultationsConcluded } from '../../events/consultations-concluded.v1.ts'
import { obligationAssessed } from '../../events/obligation-assessed.v1.ts'
import type { Assessment, Due } from '../../shared/consultation/due.ts'
import { total } from '../../shared/money.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { Answer, Consultation, Round } from './consultation.ts'
import { isOpen, referenceOf } from './consultation.ts'
import { type AnswerMessage, mayRaise } from './message.ts'

const mostAnswers = 10

type Event = { type: string; source: string; data: Record<string, unknown> }
export type Taken = {
  consultation: Partial<Consultation>
  round: Round
  events: Event[]
  /** What the answer that counts sets to be paid. */
  assessment?: Assessment
}

/** An agency may answer what it was asked last, while the dossier has not ended and it has not said too much already. */
export const takesAnswers = (one: Consultation, reference: string): boolean =>
  one.state !== 'CLOSED' && one.answers.length < mostAnswers && referenceOf(one) === reference

export const isKnown = ({ answers, earlier }: Consultation, answerId: string): boolean =>
  [...answers, ...earlier].some((one) => one.answerId === answerId)

/**
 * What an answer changes: the first counts, even when late, and with the last one missing the dossier's consultations are
 * concluded; a later one is kept beside the first, and sets nothing to be paid. Null for an answer that is known already.
 * Refuses when it is closed, or sets what it may not.
 */
export function take(one: Consultation, round: Round, message: AnswerMessage, now: Date): Taken | null {
  const { opinion, receivedAt } = message
  if (isKnown(one, opinion.answerId)) return null
  if (!takesAnswers(one, message.reference)) return refuse(problems.consultationClosed)
  mayRaise(one, opinion)
  const answer: Answer = { ...opinion, at: receivedAt, late: receivedAt > one.dueAt }
  const answers = [...one.answers, answer]
  if (!isOpen(one)) return { consultation: { answers }, round, events: [] }
  return {
    consultation: { answers, state: 'ANSWERED', waitKey: undefined },
    ...counted(one, round, answer, now),
  }
}

/** All have answered what they were asked in this round. */
export function conclusion({ dossierId, number }: Round, agreed: boolean): Event {
  const data = consultationsConcluded.write({ dossierId, agreed, ...(number > 1 && { round: number }) })
  return { ...consultationsConcluded, data }
}

/** What is put on record of a due: enough for the dossier to be asked for it, now or when it can be. */
function assessedBy(one: Consultation, due: Due, at: string): { assessment: Assessment; event: Event } {
  const { dossierId, id: consultation, round, partner, agency, told } = one
  const { amount, currency } = total(due.lines.map((line) => line.amount))
  const data = obligationAssessed.write({ dossierId, consultation, partner, amount, currency })
  const assessment = { ...due, dossierId, consultation, round, partner, agency, told, obligationIds: [], at }
  return { assessment, event: { ...obligationAssessed, data } }
}

function counted(one: Consultation, before: Round, answer: Answer, now: Date): Omit<Taken, 'consultation'> {
  const { dossierId, id: consultation, partner } = one
  const { agrees, late, due, at } = answer
  const data = consultationAnswered.write({ dossierId, consultation, partner, agrees, late })
  const assessed = due && assessedBy(one, due, at)
  const open = before.open - 1
  const agreed = before.agreed && agrees
  const events: Event[] = [
    { ...consultationAnswered, data },
    ...(assessed ? [assessed.event] : []),
    ...(open === 0 ? [conclusion(before, agreed)] : []),
  ]
  const sequence = before.sequence + events.length
  const round = { ...before, open, agreed, sequence, ...(open === 0 && { concludedAt: now.toISOString() }) }
  return { round, events, ...(assessed && { assessment: assessed.assessment }) }
}
