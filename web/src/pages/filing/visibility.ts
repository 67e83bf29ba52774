import type { Question, QuestionGroup } from './form.ts'

export type Answers = Readonly<Record<string, string>>

/** Whether a question is put at all, given what has been answered so far. */
export function isAsked({ showIf: rule }: Pick<Question, 'showIf'>, answers: Answers): boolean {
  if (!rule) return true
  const given = answers[rule.question] ?? ''
  if (rule.in && !rule.in.includes(given)) return false
  if (rule.notIn && (given === '' || rule.notIn.includes(given))) return false
  return true
}

export function askedIn(group: QuestionGroup, answers: Answers): Question[] {
  return group.questions.filter((question) => isAsked(question, answers))
}

/** The groups that have something to ask; a group whose questions are all hidden is passed over. */
export function askedGroups(groups: readonly QuestionGroup[], answers: Answers): QuestionGroup[] {
  return groups.filter((group) => askedIn(group, answers).length > 0)
}

/** Names answered earlier whose question is no longer put: their answers must not be filed. */
export function strayAnswers(groups: readonly QuestionGroup[], answers: Answers): string[] {
  return groups
    .flatMap((group) => group.questions)
    .filter((question) => answers[question.name] && !isAsked(question, answers))
    .map((question) => question.name)
}
