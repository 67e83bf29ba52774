import { tidy } from '../filing/check-answer.ts'
import type { Question } from '../filing/form.ts'
import { keepChanges, keptChanges } from '../filing/kept-changes.ts'
import { useAnswers } from '../filing/use-answers.ts'
import { type Answers, isAsked } from '../filing/visibility.ts'
import { mendable, mendedAnswers } from './mendable.ts'
import type { DossierView } from './types.ts'

/** The answers sent back, as a form. What is typed stays in the tab until it has been sent. */
export function useMending(dossier: DossierView, questions: readonly Question[]) {
  const asked = dossier.supplement?.items.flatMap(({ target }) => (target.kind === 'answer' ? [target.name] : [])) ?? []
  const open = mendable(questions, asked)
  const put = (values: Answers) => open.filter((question) => isAsked(question, { ...dossier.answers, ...values }))
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
    return mendedAnswers(open, dossier.answers, tidied)
  }
  return { form, answer, mended, shown: put(form.values), answers: { ...dossier.answers, ...form.values } }
}
