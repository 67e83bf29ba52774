import { type Condition, isCalledFor } from '../catalogue/called-for.ts'

type Conditional = { name: string; showIf?: Condition | undefined }
type Given = Readonly<Record<string, string>>

/**
 * Those of a form's questions, all of them in their order, that these answers call for: the one rule for what a page shows
 * and what the server demands. A question that is not asked calls for nothing, whatever was answered while it was.
 */
export function askedOf<Q extends Conditional>(questions: readonly Q[], answers: Given): Q[] {
  const asked = new Set<string>()
  for (const { name, showIf } of questions)
    if (!showIf || (asked.has(showIf.question) && isCalledFor(showIf, answers))) asked.add(name)
  return questions.filter(({ name }) => asked.has(name))
}

/** The answers that count: those to questions that are asked. */
export const answersAsked = (questions: readonly Conditional[], answers: Given): Record<string, string> =>
  Object.fromEntries(
    askedOf(questions, answers).flatMap(({ name }) => {
      const given = answers[name]
      return given === undefined ? [] : [[name, given]]
    }),
  )
