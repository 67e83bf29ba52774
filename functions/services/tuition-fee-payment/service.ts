import { answerFault } from '../../../shared/service/form.ts'
import { definePaymentService } from '../../../shared/service/payment-service.ts'
import { formV1 } from './form.v1.ts'

const notAYear = {
  vi: 'Năm học gồm hai năm liền nhau, ví dụ 2026-2027',
  en: 'A school year is two years in a row, for example 2026-2027',
}

/** Paying a term's tuition, for oneself or a child: the school knows what a student owes for which term. */
export const service = definePaymentService({
  slug: 'tuition-fee-payment',
  sector: 'education',
  forms: { 1: formV1 },
  issuer: 'schools',
  asks: ({ studentCode = '', school = '', term = '' }) => ({ code: studentCode, biller: school, more: { term } }),
  check: ({ answers: { term = '' } }) => {
    const [from, to] = term.slice(4).split('-').map(Number)
    return to === (from ?? 0) + 1 ? [] : [answerFault('term', 'no-school-year', notAYear)]
  },
})
