import { afresh } from '../../shared/aws/afresh.ts'
import { transact } from '../../shared/aws/documents.ts'
import { assessmentWrite } from '../../shared/consultation/due-store.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { take } from './answering.ts'
import type { AnswerMessage } from './message.ts'
import { changeWrites, eventWrite, readConsultation, readRound, roundWrite } from './store.ts'

async function takeOnce(message: AnswerMessage, now: Date): Promise<void> {
  const one = await readConsultation(message.reference)
  const before = one && (await readRound(one.dossierId))
  if (!one || !before || one.partner !== message.partner) return refuse(problems.consultationUnknown)
  const taken = take(one, before, message, now)
  if (!taken) return
  const { consultation, round, events, assessment } = taken
  await transact([
    ...changeWrites(one, consultation),
    ...(events.length > 0 ? [roundWrite(before, round)] : []),
    ...(assessment ? [assessmentWrite(assessment)] : []),
    ...events.map((event, i) => eventWrite(one.dossierId, before.sequence + 1 + i, event, now)),
  ])
}

/**
 * Records an agency's answer with its events, in one write. The same answer again changes nothing. Two agencies that
 * answer at once meet in the dossier's round, where the second reads anew.
 */
export const takeAnswer = (message: AnswerMessage, now: Date): Promise<void> => afresh(() => takeOnce(message, now))
