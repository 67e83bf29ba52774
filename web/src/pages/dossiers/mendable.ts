import type { Question } from '../filing/form.ts'
import { type Answers, isAsked } from '../filing/visibility.ts'

/** The questions a supplement may answer: those asked for, and those that are put or not because of them. */
export function mendable(questions: readonly Question[], asked: readonly string[]): Question[] {
  const open = new Set(asked)
  for (let before = -1; before < open.size; ) {
    before = open.size
    for (const { name, showIf } of questions) if (showIf && open.has(showIf.question)) open.add(name)
  }
  return questions.filter(({ name }) => open.has(name))
}

/** What to send: each open question's answer, or null where it has none or is no longer put. */
export function mendedAnswers(
  open: readonly Question[],
  given: Answers,
  values: Answers,
): Record<string, string | null> {
  const all = { ...given, ...values }
  return Object.fromEntries(
    open.map((question) => [question.name, (isAsked(question, all) && values[question.name]) || null]),
  )
}
