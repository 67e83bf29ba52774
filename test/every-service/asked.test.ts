import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import * as z from 'zod'
import type { Fault } from '../../shared/problem.ts'
import { completeAnswers, defineForm, type Form, mergeAnswers, type Question } from '../../shared/service/form.ts'
import { describeForm } from '../../shared/service/form-description.ts'
import { askedGroups, strayAnswers } from '../../web/src/pages/filing/visibility.ts'
import { goodAnswers } from './inputs.ts'
import { forms, questionsOf } from './services.ts'

const today = '2026-11-22'
const text = { vi: 'Chữ', en: 'Text' }
const yesNo = (showIf?: Question['showIf']): Question => ({
  kind: 'radio',
  label: text,
  advice: text,
  schema: z.enum(['yes', 'no']),
  options: { yes: text, no: text },
  required: true,
  ...(showIf && { showIf }),
})

/** No form of a service hangs a question on one that hangs on another; one that did would be asked by the same rule. */
const chained = defineForm({
  version: 1,
  groups: [
    { id: 'one', title: text, questions: { father: yesNo(), married: yesNo({ question: 'father', in: ['yes'] }) } },
    {
      id: 'two',
      title: text,
      questions: {
        abroad: yesNo({ question: 'married', notIn: ['no'] }),
        registered: yesNo({ question: 'abroad', in: ['yes'] }),
      },
    },
  ],
})
const all = [...forms.map(([name, , form]) => [name, form] as const), ['a form that chains', chained] as const]

const givenTo = (form: Form): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(questionsOf(form).map(([name, question]) => [name, goodAnswers(question)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, string>>

const missedIn = (faults: Fault[]) =>
  faults.filter(({ code }) => code === 'missing').map(({ pointer }) => pointer.slice('/answers/'.length))

test.each(all)('%s: what a page shows is what the server takes and demands', (_, form) => {
  const { groups } = describeForm(form)
  fc.assert(
    fc.property(givenTo(form), (given) => {
      const shown = askedGroups(groups, given).flatMap(({ questions }) => questions)
      const { answers, faults } = completeAnswers(form, given, today)
      expect(Object.keys(answers)).toEqual(shown.flatMap(({ name }) => (name in given ? [name] : [])))
      expect(missedIn(faults)).toEqual(
        shown.flatMap(({ name, required }) => (required && !(name in given) ? [name] : [])),
      )
      // What a page clears is what the server would leave out, so that filing means the same with or without it.
      const cleared = Object.fromEntries(strayAnswers(groups, given).map((name) => [name, null]))
      const left = mergeAnswers(form, given, cleared, today).answers
      expect(completeAnswers(form, left, today)).toEqual({ answers, faults })
      expect(left).toEqual(answers)
    }),
    { numRuns: 60 },
  )
})
