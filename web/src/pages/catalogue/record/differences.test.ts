import { expect, test } from '@jest/globals'
import { differences } from './differences.ts'
import type { Field, Fields } from './field.ts'

const called = (id: string) => ({ label: { id } })
const fields: Fields = {
  name: { kind: 'text', ...called('name') },
  note: { kind: 'line', empty: 'leave', ...called('note') },
  fees: {
    kind: 'list',
    ...{ ...called('fees'), add: { id: 'add' }, key: 'code', fresh: {} },
    of: {
      kind: 'group',
      ...called('fee'),
      fields: { code: { kind: 'line', ...called('code') }, amount: { kind: 'money', ...called('amount') } },
    },
  },
  steps: {
    kind: 'list',
    ...{ ...called('steps'), add: { id: 'add' }, fresh: '' },
    of: { kind: 'line', ...called('step') },
  },
}
const fee = (code: string, amount: number) => ({ code, amount: { amount } })
const before = { name: { vi: 'Cũ', en: 'Old' }, fees: [fee('a', 1), fee('b', 2)], steps: ['one', 'two', 'three'] }

const told = (after: object, from: object | null = before) =>
  differences(fields, from, after).map(({ way, before, after }) => [
    way.map((step) => ('label' in step ? step.label.id : `#${step.position}`)).join(' '),
    before,
    after,
  ])

test('nothing differs from itself, nor does what is missing from what is empty', () => {
  expect(told(before)).toEqual([])
  expect(told({ ...before, note: '' })).toEqual([])
})

test.each<[string, object, unknown[][]]>([
  ['a text', { name: { vi: 'Mới', en: 'Old' } }, [['name', before.name, { vi: 'Mới', en: 'Old' }]]],
  ['what was not there', { note: 'n' }, [['note', undefined, 'n']]],
  ['a fee by its code', { fees: [fee('b', 3), fee('a', 1)] }, [['fees #1 amount', { amount: 2 }, { amount: 3 }]]],
  ['a fee that is new', { fees: [...before.fees, fee('c', 4)] }, [['fees #3', undefined, fee('c', 4)]]],
  ['a fee that is gone', { fees: [fee('b', 2)] }, [['fees #1', fee('a', 1), undefined]]],
  ['only the order', { fees: [fee('b', 2), fee('a', 1)] }, [['fees', before.fees, [fee('b', 2), fee('a', 1)]]]],
  ['a step put between others', { steps: ['one', 'and', 'two', 'three'] }, [['steps #2', undefined, 'and']]],
  ['a step said otherwise', { steps: ['one', 'zwei', 'three'] }, [['steps #2', 'two', 'zwei']]],
])('%s', (_, change, found) => expect(told({ ...before, ...change })).toEqual(found))

test('of what is new, everything differs', () => {
  expect(told({ name: before.name, fees: [fee('a', 1)] }, null).map(([way]) => way)).toEqual(['name', 'fees #1'])
})

test('the field of a difference is that of the value', () => {
  const kinds = differences(fields, before, { ...before, fees: [fee('a', 9)] }).map(
    ({ field }: { field: Field }) => field.kind,
  )
  expect(kinds).toEqual(['money', 'group'])
})
