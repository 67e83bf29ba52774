import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useErrorsInLanguage } from '../../form.ts'
import { answersResolver } from '../filing/answers-resolver.ts'
import { tidy } from '../filing/check-answer.ts'
import type { Question } from '../filing/form.ts'
import { keepChanges, keptChanges } from '../filing/kept-changes.ts'
import { useFaultMessage } from '../filing/use-fault-message.ts'
import { isAsked } from '../filing/visibility.ts'
import { mendable, mendedAnswers } from './mendable.ts'
import type { DossierView } from './types.ts'

type Values = Record<string, string>

/** The answers sent back, as a form. What is typed stays in the tab until it has been sent. */
export function useMending(dossier: DossierView, questions: readonly Question[]) {
  const asked = dossier.supplement?.items.flatMap(({ target }) => (target.kind === 'answer' ? [target.name] : [])) ?? []
  const open = mendable(questions, asked)
  const [kept] = useState(() => keptChanges(dossier.id))
  const put = (values: Values) => open.filter((question) => isAsked(question, { ...dossier.answers, ...values }))
  const form = useForm<Values>({
    defaultValues: Object.fromEntries(open.map(({ name }) => [name, kept[name] ?? dossier.answers[name] ?? ''])),
    resolver: answersResolver(put, useFaultMessage()),
    shouldFocusError: false,
  })
  useErrorsInLanguage(form.formState, form.trigger)
  const keep = (name: string, value: string) => keepChanges(dossier.id, { ...keptChanges(dossier.id), [name]: value })
  const mended = (values: Values) => {
    const tidied = Object.fromEntries(open.map((one) => [one.name, tidy(one, values[one.name] ?? '')]))
    return mendedAnswers(open, dossier.answers, tidied)
  }
  const values = form.watch()
  return { form, shown: put(values), answers: { ...dossier.answers, ...values }, keep, mended }
}
