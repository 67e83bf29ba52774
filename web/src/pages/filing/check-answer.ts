import type { Question } from './form.ts'

/** What is wrong with an answer on its face; the server stays the judge. */
export type Fault = 'missing' | 'malformed'

const shapes: Partial<Record<Question['kind'], RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  tel: /^\+?\d{8,15}$/,
}

/** The same number however it is typed: people group digits with spaces, dots and hyphens. */
export function tidy(question: Question, value: string): string {
  const trimmed = value.trim()
  const isNumber = question.kind === 'tel' || (question.kind === 'text' && question.inputMode === 'numeric')
  return isNumber ? trimmed.replace(/[\s.-]/g, '') : trimmed
}

export function faultOf(question: Question, value: string): Fault | null {
  if (value === '') return question.required ? 'missing' : null
  if (question.minLength !== undefined && value.length < question.minLength) return 'malformed'
  if (question.maxLength !== undefined && value.length > question.maxLength) return 'malformed'
  const shape = question.pattern ? new RegExp(question.pattern) : shapes[question.kind]
  if (shape && !shape.test(value)) return 'malformed'
  if (question.kind === 'date' && !isCalendarDay(value)) return 'malformed'
  return null
}

// 31 February passes the pattern but is no day.
function isCalendarDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
