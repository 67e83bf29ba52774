import type { FieldErrors, Resolver } from 'react-hook-form'
import { type Fault, faultOf, tidy } from './check-answer.ts'
import type { Question } from './form.ts'

type Values = Record<string, string>

/** Checks what is answered to the questions put, for react-hook-form. */
export function answersResolver(
  asked: (values: Values) => readonly Question[],
  faultMessage: (question: Question, fault: Fault) => string,
): Resolver<Values> {
  return (values) => {
    const errors: FieldErrors<Values> = {}
    for (const question of asked(values)) {
      const fault = faultOf(question, tidy(question, values[question.name] ?? ''))
      if (fault) errors[question.name] = { type: fault, message: faultMessage(question, fault) }
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }
}
