import { amountOf, numberOf } from '../../i18n/numbers.ts'
import type { Asked, Column, Question } from './form.ts'
import { cellName, linesOf, longestAnswer, tidyLines } from './lines.ts'

/** What is wrong with an answer on its face; the server stays the judge. */
export type Fault = 'missing' | 'malformed' | 'too-long'

/** Faults by what they blame: the name of the question, or `<question>/<line>/<column>`. */
export type Faults = Readonly<Record<string, Fault>>

const shapes: Partial<Record<Question['kind'], RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  money: /^\d+$/,
  number: /^\d+(\.\d+)?$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  tel: /^\+?\d{8,15}$/,
}

/** A text that consists of digits, such as a personal number. */
export const isCode = (asked: Asked): boolean =>
  asked.kind === 'text' &&
  (('inputMode' in asked && asked.inputMode === 'numeric') || /^\^\\d\{\d+\}\$$/.test(asked.pattern ?? ''))

/** The same answer however it is typed: people group digits with spaces, dots and hyphens. */
export function tidy(asked: Asked, value: string): string {
  if (asked.kind === 'lines') return tidyLines(value, tidy, asked.columns ?? [])
  if (asked.kind === 'money') return amountOf(value)
  if (asked.kind === 'number') return numberOf(value)
  const trimmed = value.trim()
  return asked.kind === 'tel' || isCode(asked) ? trimmed.replace(/[\s.-]/g, '') : trimmed
}

/** What is wrong with one text on its face. `today` is `YYYY-MM-DD`. */
export function faultOf(asked: Asked, value: string, today: string): Fault | null {
  if (value === '') return asked.required ? 'missing' : null
  if (asked.minLength !== undefined && value.length < asked.minLength) return 'malformed'
  if (asked.maxLength !== undefined && value.length > asked.maxLength) return 'malformed'
  if (asked.pattern && !new RegExp(asked.pattern).test(value)) return 'malformed'
  if (!asked.pattern && shapes[asked.kind]?.test(value) === false) return 'malformed'
  return asked.kind === 'date' && !isDayFor(asked, value, today) ? 'malformed' : null
}

function isDayFor(asked: Asked, value: string, today: string): boolean {
  return isCalendarDay(value) && !('latest' in asked && asked.latest === 'today' && value > today)
}

// 31 February passes the pattern but is no day.
function isCalendarDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

/** All that is wrong with a tidied answer; nothing when it may be sent. */
export function faultsOf(question: Question, value: string, today: string): Faults {
  const own = question.kind === 'lines' ? faultOfLines(question, value) : faultOf(question, value, today)
  if (own) return { [question.name]: own }
  return question.kind === 'lines' ? cellFaults(question.name, question.columns ?? [], value, today) : {}
}

function faultOfLines({ required, most }: Question, value: string): Fault | null {
  if (value === '') return required ? 'missing' : null
  if (value.length > longestAnswer) return 'too-long'
  return most !== undefined && linesOf(value).length > most ? 'malformed' : null
}

const cellFaults = (name: string, columns: readonly Column[], value: string, today: string): Faults =>
  Object.fromEntries(
    linesOf(value).flatMap((line, at) =>
      columns.flatMap((column) => {
        const fault = faultOf(column, line[column.name] ?? '', today)
        return fault ? [[cellName(name, at, column.name), fault] as const] : []
      }),
    ),
  )
