import * as z from 'zod'
import type { Answers } from '../dossier/dossier.ts'
import type { Fault } from '../problem.ts'
import type { Text } from '../text.ts'
import { answersAsked, askedOf } from './asked.ts'
import { linesIn } from './lines.ts'

export const kinds = [
  'text',
  'textarea',
  'number',
  'money',
  'date',
  'month',
  'tel',
  'email',
  'select',
  'radio',
  'checks',
  'province',
  'lines',
] as const

/** Every answer is a text: `checks` joins what was ticked by commas, `lines` is a JSON list. The longest of them, in characters. */
export const longestAnswer = 8000

/** A question is asked only where an earlier one is, and its answer calls for it. */
export type ShowIf = { question: string; in?: readonly string[]; notIn?: readonly string[] }

export const columnKinds = ['text', 'number', 'money', 'date', 'month', 'select'] as const

/** What each line of a question of kind `lines` tells. */
export type Column = {
  kind: (typeof columnKinds)[number]
  label: Text
  schema: z.ZodType<string>
  advice: Text
  required: boolean
  options?: Record<string, Text>
}

export type Question = {
  kind: (typeof kinds)[number]
  label: Text
  hint?: Text
  /** The one truth about what is accepted: checks on the server, becomes JSON Schema for the page and the API document. */
  schema: z.ZodType<string>
  /** What to tell a person whose answer is not accepted. */
  advice: Text
  required: boolean
  /** For dates: not after the day on which it is answered. */
  latest?: 'today'
  /** For lines: what each tells, and how many there may be. */
  columns?: Record<string, Column>
  most?: number
  options?: Record<string, Text>
  showIf?: ShowIf
  /** What the account knows already; the person may change it. */
  prefill?: 'fullName' | 'personalNumber' | 'phone' | 'email'
  autocomplete?: string
  inputMode?: 'numeric' | 'tel' | 'email'
}

export type QuestionGroup = { id: string; title: Text; questions: Record<string, Question> }

/** A form of a service: frozen once released, as filed dossiers keep its version. One group of questions is one page. */
export type Form = { version: number; groups: readonly QuestionGroup[] }

export const defineForm = <const F extends Form>(form: F): F => form

const questionsOf = (form: Form): [string, Question][] =>
  form.groups.flatMap((group) => Object.entries(group.questions))

/** A name from outside as one part of a JSON pointer (RFC 6901). */
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** What is wrong with one answer. `name` is the question's, or `<question>/<line>/<column>`. */
export const answerFault = (name: string, code: string, detail: Text): Fault => ({
  pointer: `/answers/${name}`,
  code,
  detail,
})

const unknown: Text = { vi: 'Biểu mẫu không có câu hỏi này', en: 'The form has no such question' }
const missing: Text = { vi: 'Cần trả lời câu hỏi này', en: 'This question needs an answer' }

const accepts = ({ schema, latest }: Question, value: string, today: string): boolean =>
  schema.safeParse(value).success && (latest !== 'today' || value <= today)

/** The faults of one answer: one, or for lines one at each cell that is not accepted. */
function faultsOf(name: string, question: Question, value: string, today: string): Fault[] {
  if (accepts(question, value, today)) return []
  const cells = question.columns ? cellFaults(name, question.columns, value) : []
  return cells.length > 0 ? cells : [answerFault(name, 'invalid', question.advice)]
}

function cellFaults(name: string, columns: Record<string, Column>, value: string): Fault[] {
  return linesIn(value).flatMap((line, at) =>
    Object.entries(columns).flatMap(([column, { schema, required, advice }]) => {
      const cell = line[column]
      if (cell === undefined) return required ? [answerFault(`${name}/${at}/${column}`, 'missing', missing)] : []
      return schema.safeParse(cell).success ? [] : [answerFault(`${name}/${at}/${column}`, 'invalid', advice)]
    }),
  )
}

/** New answers laid over those given; `null` clears one; `today` is `YYYY-MM-DD`. Faults name what is not accepted, and then nothing is taken. */
export function mergeAnswers(
  form: Form,
  given: Answers,
  news: Record<string, string | null>,
  today: string,
): { answers: Answers; faults: Fault[] } {
  const questions = new Map(questionsOf(form))
  const faults = Object.entries(news).flatMap(([name, value]) => {
    const question = questions.get(name)
    if (!question) return [answerFault(escaped(name), 'unknown', unknown)]
    return value === null ? [] : faultsOf(name, question, value, today)
  })
  const merged = Object.entries({ ...given, ...news }).filter((entry): entry is [string, string] => entry[1] !== null)
  return { answers: Object.fromEntries(merged), faults }
}

/** The answers to the questions that are asked, and a fault for each one still missing or no longer accepted. */
export function completeAnswers(form: Form, given: Answers, today: string): { answers: Answers; faults: Fault[] } {
  const questions = questionsOf(form).map(([name, question]) => ({ name, ...question }))
  const faults = askedOf(questions, given).flatMap(({ name, ...question }) => {
    const value = given[name]
    if (value === undefined) return question.required ? [answerFault(name, 'missing', missing)] : []
    return faultsOf(name, question, value, today)
  })
  return { answers: answersAsked(questions, given), faults }
}

/** All answers as one schema, each optional: what a saved screen may hold. */
export const answersSchema = (form: Form) =>
  z.strictObject(
    Object.fromEntries(questionsOf(form).map(([name, { schema }]) => [name, schema.nullable().optional()])),
  )
