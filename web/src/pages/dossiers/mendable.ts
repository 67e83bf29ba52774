import { askedOf } from '../../../../shared/service/asked.ts'
import type { Question } from '../filing/form.ts'
import type { Answers } from '../filing/visibility.ts'

/** The questions a supplement may answer: those asked for, and those that are put or not because of them. */
export function mendable(questions: readonly Question[], asked: readonly string[]): Question[] {
  const open = new Set(asked)
  for (let before = -1; before < open.size; ) {
    before = open.size
    for (const { name, showIf } of questions) if (showIf && open.has(showIf.question)) open.add(name)
  }
  return questions.filter(({ name }) => open.has(name))
}

/** What to send: the answer to each question of the form that is open, or null where it has none or is no longer put. */
export function mendedAnswers(
  questions: readonly Question[],
  open: readonly Question[],
  given: Answers,
  values: Answers,
): Record<string, string | null> {
  const asked = askedOf(questions, { ...given, ...values })
  return Object.fromEntries(
    open.map((question) => [question.name, (asked.includes(question) && values[question.name]) || null]),
  )
}
