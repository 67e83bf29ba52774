import { expect, test } from '@jest/globals'
import { faultOf, faultsOf, tidy } from './check-answer.ts'
import type { Column, Question } from './form.ts'

const words = { vi: '', en: '' }
const base = { name: 'it', label: words, advice: words, required: true }
const number: Question = { ...base, kind: 'text', pattern: '^\\d{12}$', inputMode: 'numeric' }
const phone: Question = { ...base, kind: 'tel' }
const day: Question = { ...base, kind: 'date', inputMode: 'numeric' }
const amount: Question = { ...base, kind: 'money', pattern: '^[1-9]\\d{0,11}$' }
const weight: Question = { ...base, kind: 'number', pattern: '^(0|[1-9]\\d{0,8})(\\.\\d{1,2})?$' }
const month: Question = { ...base, kind: 'month' }
const born: Question = { ...day, latest: 'today' }
const line: Question = { ...base, kind: 'text', minLength: 2, maxLength: 5, required: false }

test.each([
  [number, ' 790 123-456.789 ', '790123456789', null],
  [number, '79012', '79012', 'malformed'],
  [number, '', '', 'missing'],
  [phone, '+84 912 345 601', '+84912345601', null],
  [day, '1990-09-05', '1990-09-05', null],
  [day, '1990-02-31', '1990-02-31', 'malformed'],
  [day, '1990-9-', '1990-9-', 'malformed'],
  [amount, '115.000 đ', '115000', null],
  [amount, '0', '0', 'malformed'],
  [amount, 'nhiều', 'nhiều', 'malformed'],
  [weight, '1.250,5', '1250.5', null],
  [weight, '1,234', '1234', null],
  [weight, '1,2345', '1.2345', 'malformed'],
  [month, '2026-09', '2026-09', null],
  [month, '2026-13', '2026-13', 'malformed'],
  [month, '2026-', '2026-', 'malformed'],
  [born, '2026-11-22', '2026-11-22', null],
  [born, '2026-11-23', '2026-11-23', 'malformed'],
  [line, '', '', null],
  [line, 'A', 'A', 'malformed'],
  [line, 'Sáu chữ', 'Sáu chữ', 'malformed'],
] as const)('case %#: what is typed is tidied, then judged', (question, typed, tidied, fault) => {
  expect(tidy(question, typed)).toBe(tidied)
  expect(faultOf(question, tidied, '2026-11-22')).toBe(fault)
})

const column = (name: string, more: Partial<Column> = {}): Column => ({ ...base, kind: 'text', name, ...more })
const goods: Question = {
  ...base,
  name: 'goods',
  kind: 'lines',
  most: 2,
  columns: [
    column('name', { minLength: 2 }),
    column('quantity', { kind: 'number', pattern: '^[1-9]\\d*$' }),
    column('note', { required: false }),
  ],
}
const said = (...lines: Record<string, string>[]) => JSON.stringify(lines)

test('lines are tidied cell by cell, and those in which nothing stands are left out', () => {
  const typed = said({}, { name: ' Gạo ', quantity: '1.000', note: '' }, { name: '', note: ' ' })
  expect(tidy(goods, typed)).toBe(said({ name: 'Gạo', quantity: '1000' }))
  expect(tidy(goods, said({}, { name: ' ' }))).toBe('')
  expect(tidy(goods, 'không phải danh sách')).toBe('')
})

test.each([
  ['none at all', '', { goods: 'missing' }],
  ['all as asked', said({ name: 'Gạo', quantity: '5' }), {}],
  [
    'cells that are missing or malformed',
    said({ name: 'Gạo', quantity: '5' }, { name: 'G' }),
    {
      'goods/1/name': 'malformed',
      'goods/1/quantity': 'missing',
    },
  ],
  ['more than there may be', said(...Array(3).fill({ name: 'Gạo', quantity: '5' })), { goods: 'malformed' }],
  ['more than an answer can hold', said({ name: 'G'.repeat(8000), quantity: '5' }), { goods: 'too-long' }],
])('lines, %s: faults name the cell', (_, value, faults) =>
  expect(faultsOf(goods, value, '2026-11-22')).toEqual(faults),
)

test('lines that nobody has to give may be none', () =>
  expect(faultsOf({ ...goods, required: false }, '', '2026-11-22')).toEqual({}))
