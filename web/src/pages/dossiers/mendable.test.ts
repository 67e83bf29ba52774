import { expect, test } from '@jest/globals'
import type { Question } from '../filing/form.ts'
import { mendable, mendedAnswers } from './mendable.ts'

const question = (name: string, showIf?: Question['showIf']) => ({ name, showIf }) as Question
const questions = [
  question('name'),
  question('licenceClass'),
  question('certificate', { question: 'licenceClass', notIn: ['A1'] }),
]

test('only what was asked for is open, and what hangs on it', () => {
  const names = (asked: string[]) => mendable(questions, asked).map(({ name }) => name)
  expect(names(['name'])).toEqual(['name'])
  expect(names(['licenceClass'])).toEqual(['licenceClass', 'certificate'])
})

test('an answer whose question is no longer put is cleared', () => {
  const open = mendable(questions, ['licenceClass'])
  const given = { name: 'Lan', licenceClass: 'B', certificate: 'KSK-1' }
  expect(mendedAnswers(questions, open, given, { licenceClass: 'A1', certificate: 'KSK-1' })).toEqual({
    licenceClass: 'A1',
    certificate: null,
  })
  expect(mendedAnswers(questions, open, given, { licenceClass: 'C', certificate: 'KSK-2' })).toEqual({
    licenceClass: 'C',
    certificate: 'KSK-2',
  })
})
