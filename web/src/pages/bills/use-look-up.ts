import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ApiProblem, api } from '../../api/client.ts'
import type { PaymentService } from '../../api/types.ts'
import { useMe } from '../../session/session.ts'
import { tidy } from '../filing/check-answer.ts'
import { errorsByName } from '../filing/draft-door.ts'
import type { Question } from '../filing/form.ts'
import { keyFor, releaseKey } from '../filing/idempotency-key.ts'
import { forgetChanges, keepChanges, keptChanges } from '../filing/kept-changes.ts'
import { knownAnswer } from '../filing/prefill.ts'
import { serviceAddress } from '../filing/queries.ts'
import { useAnswers } from '../filing/use-answers.ts'
import { useGo } from '../filing/use-go.ts'
import { type Answers, askedGroups } from '../filing/visibility.ts'
import { type Bill, billQuery } from './queries.ts'

/** Looking something up at its issuer. What was typed stays in the tab until it is found, signing in included. */
export function useLookUp(service: PaymentService) {
  const me = useMe()
  const { history } = useRouter()
  const go = useGo()
  const client = useQueryClient()
  const drawer = `look-up:${service.slug}`
  const questions = service.form.groups.flatMap((group) => group.questions)
  const put = (values: Answers) => askedGroups(service.form.groups, values).flatMap((group) => group.questions)
  const form = useAnswers(() => {
    const kept = keptChanges(drawer)
    return Object.fromEntries(questions.map((one) => [one.name, kept[one.name] ?? knownAnswer(one, me)]))
  }, put)

  const asking = useMutation({
    mutationFn: (answers: Answers) =>
      api.post<Bill>(`${serviceAddress(service)}/bills`, { answers }, { idempotencyKey: keyFor(drawer) }),
    onSuccess: (bill) => {
      releaseKey(drawer)
      forgetChanges(drawer)
      client.setQueryData(billQuery(bill.id).queryKey, bill)
      void client.invalidateQueries({ queryKey: ['bills'] })
      go(`/bills/${bill.id}`)
    },
    onError: (problem) => {
      // Only what got no answer is the same request when it is tried again.
      if (!(problem instanceof ApiProblem)) return
      if (!problem.retryable || problem.code === 'issuer-unavailable') releaseKey(drawer)
      for (const [name, message] of Object.entries(errorsByName(problem))) form.blame(name, message)
    },
  })

  const answer = (question: Question, value: string) => {
    releaseKey(drawer)
    asking.reset()
    form.change(question, value)
    keepChanges(drawer, { ...keptChanges(drawer), [question.name]: value })
  }
  const submit = () =>
    void form.submit(async (values) => {
      if (!me) return history.push(`/sign-in?next=${encodeURIComponent(`/services/${service.slug}`)}`)
      const given = put(values).map((one) => [one.name, tidy(one, values[one.name] ?? '')] as const)
      await asking.mutateAsync(Object.fromEntries(given.filter(([, value]) => value !== ''))).catch(() => undefined)
    })
  return {
    form,
    asked: put(form.values),
    answer,
    submit,
    error: asking.error,
    isPending: asking.isPending || asking.isSuccess,
  }
}
