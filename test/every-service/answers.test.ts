import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fault } from '../../shared/problem.ts'
import { completeAnswers, type Form, mergeAnswers, type Question } from '../../shared/service/form.ts'
import { anyAnswers, goodAnswers, ruledOut } from './inputs.ts'
import { forms, questionsOf } from './services.ts'

const today = '2026-11-22'
const others = { somethingElse: 'kept', address: 'Số 8' }

/** Each question of the form with answers of its own. */
const tried = (form: Form, answersTo: (question: Question) => fc.Arbitrary<string>) =>
  fc.oneof(
    ...questionsOf(form).map(([name, question]) =>
      fc.tuple(fc.constant(name), fc.constant(question), answersTo(question)),
    ),
  )

const runsFor = (form: Form) => ({ numRuns: 20 * questionsOf(form).length })

const isAdvice = ({ detail, code }: Fault) => code !== '' && detail.vi.trim() !== '' && detail.en.trim() !== ''
const pointsAt = (name: string) => (fault: Fault) =>
  fault.pointer === `/answers/${name}` || fault.pointer.startsWith(`/answers/${name}/`)

const isOnItsDay = ({ latest }: Question, value: string) => latest !== 'today' || value <= today

test.each(forms)('%s: whatever is answered is refused with advice, or is what the question accepts', (_, __, form) =>
  fc.assert(
    fc.property(tried(form, anyAnswers), ([name, question, value]) => {
      const given = Object.freeze({ ...others })
      const { answers, faults } = mergeAnswers(form, given, { [name]: value }, today)
      const accepted = question.schema.safeParse(value).success && isOnItsDay(question, value)
      expect(faults.length === 0).toBe(accepted)
      if (accepted) {
        expect(ruledOut(question.schema, value)).toBe(false)
        expect(answers).toEqual({ ...others, [name]: value })
      } else {
        expect(faults.every(isAdvice)).toBe(true)
        expect(faults.every(pointsAt(name))).toBe(true)
      }
      const complete = completeAnswers(form, { [name]: value }, today)
      const about = complete.faults.filter(pointsAt(name))
      if (complete.answers[name] !== undefined) expect(about).toEqual(faults)
    }),
    runsFor(form),
  ),
)

test.each(forms)('%s: what the description of a question calls for is accepted', (_, __, form) =>
  fc.assert(
    fc.property(tried(form, goodAnswers), ([name, question, value]) => {
      const { faults } = mergeAnswers(form, {}, { [name]: value }, today)
      expect(faults).toEqual(isOnItsDay(question, value) ? [] : [expect.objectContaining({ code: 'invalid' })])
    }),
    runsFor(form),
  ),
)

test.each(forms)('%s: one bad answer among good ones is the only one that is pointed at', (_, __, form) => {
  const questions = Object.fromEntries(questionsOf(form))
  const good = fc.record(Object.fromEntries(Object.entries(questions).map(([name, one]) => [name, goodAnswers(one)])))
  fc.assert(
    fc.property(good, tried(form, anyAnswers), (answers, [bad, question, value]) => {
      fc.pre(!question.schema.safeParse(value).success)
      const elsewhere = ({ pointer }: Fault) =>
        Object.keys(questions).filter((name) => pointsAt(name)({ pointer, code: '', detail: { vi: '', en: '' } }))
      const { faults } = mergeAnswers(form, {}, { ...answers, [bad]: value }, today)
      const late = Object.entries(answers).filter(
        ([name, one]) => name !== bad && !isOnItsDay(questions[name] as Question, one),
      )
      expect([...new Set(faults.flatMap(elsewhere))].sort()).toEqual([bad, ...late.map(([name]) => name)].sort())
    }),
    { numRuns: 30 },
  )
})

/** What is still missing of a form for which nothing was answered but this. */
const missing = (form: Form, given: Record<string, string>) =>
  completeAnswers(form, given, today).faults.flatMap(({ pointer, code }) =>
    code === 'missing' ? [pointer.slice(9)] : [],
  )

test.each(forms)('%s: each answer that is needed is missed, and none before it is asked', (_, __, form) => {
  const needed = questionsOf(form).filter(([, { required }]) => required)
  const always = needed.filter(([, { showIf }]) => !showIf).map(([name]) => name)
  expect(missing(form, {})).toEqual(always)
  expect(always.length).toBeGreaterThan(0)
  for (const [name, { showIf }] of needed.filter(([, { showIf }]) => showIf)) {
    const { question = '', in: calls, notIn } = showIf ?? {}
    const options = Object.keys(questionsOf(form).find(([other]) => other === question)?.[1].options ?? {})
    const calling = options.find((one) => (calls?.includes(one) ?? true) && !notIn?.includes(one))
    expect([name, calling]).toEqual([name, expect.any(String)])
    expect(missing(form, { [question]: calling ?? '' })).toContain(name)
  }
})

test.each(forms)('%s: what it does not ask is refused, whatever it is called', (_, __, form) => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'anything', '', '🙂', 'a/b~c']
  for (const name of names) {
    const news = Object.fromEntries([[name, 'x']])
    const pointer = `/answers/${name.replace('a/b~c', 'a~1b~0c')}`
    expect(mergeAnswers(form, {}, news, today).faults).toMatchObject([{ pointer, code: 'unknown' }])
    expect(completeAnswers(form, news, today).answers).toEqual({})
  }
})
