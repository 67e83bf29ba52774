import { expect, test } from '@jest/globals'
import { faultOf, tidy } from './check-answer.ts'
import type { Question } from './form.ts'

const words = { vi: '', en: '' }
const base = { name: 'it', label: words, advice: words, required: true }
const number: Question = { ...base, kind: 'text', pattern: '^\\d{12}$', inputMode: 'numeric' }
const phone: Question = { ...base, kind: 'tel' }
const day: Question = { ...base, kind: 'date', inputMode: 'numeric' }
const line: Question = { ...base, kind: 'text', minLength: 2, maxLength: 5, required: false }

test.each([
  [number, ' 790 123-456.789 ', '790123456789', null],
  [number, '79012', '79012', 'malformed'],
  [number, '', '', 'missing'],
  [phone, '+84 912 345 601', '+84912345601', null],
  [day, '1990-09-05', '1990-09-05', null],
  [day, '1990-02-31', '1990-02-31', 'malformed'],
  [day, '1990-9-', '1990-9-', 'malformed'],
  [line, '', '', null],
  [line, 'A', 'A', 'malformed'],
  [line, 'Sáu chữ', 'Sáu chữ', 'malformed'],
] as const)('case %#: what is typed is tidied, then judged', (question, typed, tidied, fault) => {
  expect(tidy(question, typed)).toBe(tidied)
  expect(faultOf(question, tidied)).toBe(fault)
})
