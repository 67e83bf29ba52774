import { consultationAnswered } from '../../events/consultation-answered.v1.ts'
import { consultationsConcluded } from '../../events/consultations-concluded.v1.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { Answer, Consultation, Round } from './consultation.ts'
import { isOpen, referenceOf } from './consultation.ts'
import type { AnswerMessage } from './message.ts'

const mostAnswers = 10

type Event = { type: string; source: string; data: Record<string, unknown> }
export type Taken = { consultation: Partial<Consultation>; round: Round; events: Event[] }

/** An agency may answer what it was asked last, while the dossier has not ended and it has not said too much already. */
export const takesAnswers = (one: Consultation, reference: string): boolean =>
  one.state !== 'CLOSED' && one.answers.length < mostAnswers && referenceOf(one) === reference

export const isKnown = ({ answers, earlier }: Consultation, answerId: string): boolean =>
  [...answers, ...earlier].some((one) => one.answerId === answerId)

/**
 * What an answer changes: the first counts, even when late, and with the last one missing the dossier's consultations are
 * concluded; a later one is kept beside the first. Null for an answer that is known already. Refuses when it is closed.
 */
export function take(one: Consultation, round: Round, message: AnswerMessage, now: Date): Taken | null {
  const { opinion, receivedAt } = message
  if (isKnown(one, opinion.answerId)) return null
  if (!takesAnswers(one, message.reference)) return refuse(problems.consultationClosed)
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

function counted(one: Consultation, before: Round, { agrees, late }: Answer, now: Date): Omit<Taken, 'consultation'> {
  const { dossierId, id: consultation, partner } = one
  const data = consultationAnswered.write({ dossierId, consultation, partner, agrees, late })
  const events: Event[] = [{ ...consultationAnswered, data }]
  const open = before.open - 1
  const agreed = before.agreed && agrees
  if (open === 0) {
    events.push(conclusion(before, agreed))
  }
  const sequence = before.sequence + events.length
  const round = { ...before, open, agreed, sequence, ...(open === 0 && { concludedAt: now.toISOString() }) }
  return { round, events }
}
