import { expect, test } from '@jest/globals'
import type { Question, QuestionGroup } from './form.ts'
import { askedGroups, askedIn, countingAnswers, strayAnswers } from './visibility.ts'

const words = { vi: '', en: '' }
const question = (name: string, showIf?: Question['showIf']): Question => ({
  name,
  kind: 'text',
  label: words,
  advice: words,
  required: true,
  ...(showIf && { showIf }),
})
const group = (id: string, ...questions: Question[]): QuestionGroup => ({ id, title: words, questions })

const choice = group('choice', question('delivery'), question('phone'))
const post = group(
  'post',
  question('address', { question: 'delivery', in: ['post'] }),
  question('floor', { question: 'address', notIn: ['house'] }),
)
const groups = [choice, post]
const moved = { delivery: 'counter', address: 'tower', floor: '12', phone: '' }

test('a group with nothing to ask is passed over', () => {
  expect(askedGroups(groups, { delivery: 'counter' }).map(({ id }) => id)).toEqual(['choice'])
  expect(askedIn(groups, post, { delivery: 'counter' })).toEqual([])
})

test('a group asks what the answers of another call for, and nothing more', () => {
  expect(askedGroups(groups, { delivery: 'post' }).map(({ id }) => id)).toEqual(['choice', 'post'])
  expect(askedIn(groups, post, { delivery: 'post' }).map(({ name }) => name)).toEqual(['address'])
  expect(askedIn(groups, post, { delivery: 'post', address: 'tower' }).map(({ name }) => name)).toEqual([
    'address',
    'floor',
  ])
})

test('answers nobody asks for any more are found, those that hung on them included, and decide nothing', () => {
  expect(strayAnswers(groups, moved)).toEqual(['address', 'floor'])
  expect(countingAnswers(groups, moved)).toEqual({ delivery: 'counter', phone: '' })
  expect(askedIn(groups, post, moved)).toEqual([])
})
