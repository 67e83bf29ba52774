import { answersAsked, askedOf } from '../../../../shared/service/asked.ts'
import { tidy } from '../filing/check-answer.ts'
import type { Question } from '../filing/form.ts'
import { keepChanges, keptChanges } from '../filing/kept-changes.ts'
import { useAnswers } from '../filing/use-answers.ts'
import type { Answers } from '../filing/visibility.ts'
import { mendable, mendedAnswers } from './mendable.ts'
import type { DossierView } from './types.ts'

/** The answers sent back, as a form. What is typed stays in the tab until it has been sent. */
export function useMending(dossier: DossierView, questions: readonly Question[]) {
  const asked = dossier.supplement?.items.flatMap(({ target }) => (target.kind === 'answer' ? [target.name] : [])) ?? []
  const open = mendable(questions, asked)
  const put = (values: Answers) =>
    askedOf(questions, { ...dossier.answers, ...values }).filter((question) => open.includes(question))
  const form = useAnswers(() => {
    const kept = keptChanges(dossier.id)
    return Object.fromEntries(open.map(({ name }) => [name, kept[name] ?? dossier.answers[name] ?? '']))
  }, put)
  const answer = (question: Question, value: string) => {
    form.change(question, value)
    keepChanges(dossier.id, { ...keptChanges(dossier.id), [question.name]: value })
  }
  const mended = (values: Answers) => {
    const tidied = Object.fromEntries(open.map((one) => [one.name, tidy(one, values[one.name] ?? '')]))
    return mendedAnswers(questions, open, dossier.answers, tidied)
  }
  const answers = answersAsked(questions, { ...dossier.answers, ...form.values })
  return { form, answer, mended, shown: put(form.values), answers }
}
