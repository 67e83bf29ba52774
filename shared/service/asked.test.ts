import { expect, test } from '@jest/globals'
import { answersAsked, askedOf } from './asked.ts'

const questions = [
  { name: 'father', showIf: undefined },
  { name: 'married', showIf: { question: 'father', in: ['yes'] } },
  { name: 'since', showIf: { question: 'married', notIn: ['no'] } },
  { name: 'place', showIf: { question: 'since' } },
  { name: 'lost', showIf: { question: 'nothing', in: ['yes'] } },
]

test.each<[string, Record<string, string>, string[]]>([
  ['nothing was answered', {}, ['father']],
  ['the answer does not call for more', { father: 'no' }, ['father']],
  ['it does', { father: 'yes' }, ['father', 'married']],
  ['it was answered and emptied again', { father: 'yes', married: '' }, ['father', 'married']],
  ['an answer rules the next one out', { father: 'yes', married: 'no' }, ['father', 'married']],
  [
    'each calls for the next',
    { father: 'yes', married: 'yes', since: '2020' },
    questions.slice(0, 4).map((q) => q.name),
  ],
  [
    'what the chain hangs on was answered otherwise since',
    { father: 'no', married: 'yes', since: '2020', place: 'Huế' },
    ['father'],
  ],
  ['what it hangs on is no question', { nothing: 'yes' }, ['father']],
])('asked where %s', (_, answers, names) => {
  expect(askedOf(questions, answers).map(({ name }) => name)).toEqual(names)
})

test('an answer whose question is hidden is left where it is, does not count, and counts again when the question is back', () => {
  const given = Object.freeze({ father: 'no', married: 'yes', since: '2020' })
  expect(answersAsked(questions, given)).toEqual({ father: 'no' })
  expect(answersAsked(questions, { ...given, father: 'yes' })).toEqual({ father: 'yes', married: 'yes', since: '2020' })
})
