import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { agencies } from '../../shared/agency/agency.ts'
import type { Answers } from '../../shared/dossier/dossier.ts'
import { Refusal } from '../../shared/problem.ts'
import { completeAnswers, type Form, type Question } from '../../shared/service/form.ts'
import type { PaymentService } from '../../shared/service/payment-service.ts'
import { currentForm, type Service } from '../../shared/service/service.ts'
import { goodAnswers, hostile } from './inputs.ts'
import { procedureOf, questionsOf, services } from './services.ts'

const today = '2026-11-22'
const filedHere = services
  .filter(({ kind }) => kind !== 'payment')
  .map((service): [string, Service] => [service.slug, service as Service])

/** What a question calls for; where it takes any text, also what nobody means. */
function oddly(question: Question): fc.Arbitrary<string> {
  const strange = hostile.filter((value) => question.schema.safeParse(value).success)
  return strange.length > 0 ? fc.oneof(goodAnswers(question), fc.constantFrom(...strange)) : goodAnswers(question)
}

/** Forms filled in by hand or by a script: every question answered, or not, with what it calls for or what it happens to accept. */
function filledIn(form: Form, requiredKeys?: string[]): fc.Arbitrary<Answers> {
  const questions = questionsOf(form).map(([name, question]) => [name, oddly(question)])
  return fc.record(Object.fromEntries(questions), requiredKeys ? { requiredKeys } : {}) as fc.Arbitrary<Answers>
}

const paidHere = services
  .filter(({ kind }) => kind === 'payment')
  .map((service): [string, PaymentService] => [service.slug, service as unknown as PaymentService])

const halfFilled = (form: Form) => filledIn(form, [])

/** What a rule gives, or the code by which it refuses; anything else that it throws is a bug. */
function refusalOr<T>(rule: () => T): T | string {
  try {
    return rule()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each(filedHere)('%s: its rules decide on whatever the form accepts', (slug, service) => {
  const procedure = procedureOf(slug)
  const form = currentForm(service)
  const names = questionsOf(form).map(([name]) => name)
  const agencyIds = agencies.map(({ id }) => id)
  fc.assert(
    fc.property(filledIn(form), (given) => {
      const { answers, faults: late } = completeAnswers(form, given, today)
      fc.pre(late.length === 0)
      const matter = { answers, procedure, today }
      const faults = service.check?.(matter) ?? []
      for (const { pointer, code, detail } of faults) {
        expect(names).toContain(pointer.split('/')[2])
        expect([code, detail.vi, detail.en].every((one) => one.trim() !== '')).toBe(true)
      }
      if (faults.length > 0) return
      const lines = refusalOr(() => service.fee(matter))
      if (Array.isArray(lines))
        for (const { amount } of lines) expect(amount).toEqual({ amount: expect.any(Number), currency: 'VND' })
      if (Array.isArray(lines))
        expect(lines.every(({ amount: { amount } }) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
      expect(agencyIds).toContain(service.receivedBy(matter))
      expect(service.applicant(answers)).toEqual({
        fullName: expect.stringMatching(/\S/),
        personalNumber: expect.stringMatching(/\S/),
      })
      refusalOr(() => service.entitled?.(matter))
      service.actsFor?.(answers)
      service.delivery?.(answers)
    }),
    { numRuns: 50 },
  )
})

test.each(filedHere)('%s: a form that is half filled in has a price, however strange', (slug, service) => {
  const procedure = procedureOf(slug)
  fc.assert(
    fc.property(halfFilled(currentForm(service)), (given) => {
      const { answers } = completeAnswers(currentForm(service), given, today)
      expect(Array.isArray(service.fee({ answers, procedure, today }))).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test.each(paidHere)('%s: its issuer can be asked for whatever the form accepts', (slug, service) => {
  const procedure = procedureOf(slug)
  const form = currentForm(service)
  const names = questionsOf(form).map(([name]) => name)
  fc.assert(
    fc.property(filledIn(form), (given) => {
      const { answers, faults: late } = completeAnswers(form, given, today)
      fc.pre(late.length === 0)
      const faults = service.check?.({ answers, procedure, today }) ?? []
      expect(faults.filter(({ pointer }) => !names.includes(pointer.split('/')[2] ?? ''))).toEqual([])
      if (faults.length === 0) expect(service.asks(answers).code).toMatch(/\S/)
      service.actsFor?.(answers)
    }),
    { numRuns: 30 },
  )
})
