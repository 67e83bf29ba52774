import { answersAsked, askedOf } from '../../../../shared/service/asked.ts'
import type { Question, QuestionGroup } from './form.ts'

export type Answers = Readonly<Record<string, string>>

const questionsOf = (groups: readonly QuestionGroup[]) => groups.flatMap((group) => group.questions)

/** The groups of a form that have something to ask, each with the questions that it asks. */
export function askedGroups(groups: readonly QuestionGroup[], answers: Answers): QuestionGroup[] {
  const asked = new Set(askedOf(questionsOf(groups), answers))
  return groups
    .map((group) => ({ ...group, questions: group.questions.filter((question) => asked.has(question)) }))
    .filter(({ questions }) => questions.length > 0)
}

/** What one of a form's groups asks. */
export const askedIn = (groups: readonly QuestionGroup[], { id }: QuestionGroup, answers: Answers): Question[] =>
  askedGroups(groups, answers).find((group) => group.id === id)?.questions ?? []

/** The answers by which it is decided what else is asked: none counts whose question is not put. */
export const countingAnswers = (groups: readonly QuestionGroup[], answers: Answers): Answers =>
  answersAsked(questionsOf(groups), answers)

/** Names answered earlier whose question is no longer put: their answers must not be filed. */
export function strayAnswers(groups: readonly QuestionGroup[], answers: Answers): string[] {
  const asked = askedOf(questionsOf(groups), answers)
  return questionsOf(groups)
    .filter((question) => answers[question.name] && !asked.includes(question))
    .map((question) => question.name)
}
