import { expect, test } from '@jest/globals'
import type { Question, QuestionGroup } from './form.ts'
import { askedGroups, isAsked, strayAnswers } from './visibility.ts'

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

const address = question('address', { question: 'delivery', in: ['post'] })
const health = question('health', { question: 'class', notIn: ['A', 'A1'] })

test.each([
  [address, {}, false],
  [address, { delivery: 'counter' }, false],
  [address, { delivery: 'post' }, true],
  [health, {}, false],
  [health, { class: 'A1' }, false],
  [health, { class: 'B' }, true],
])('question %# is asked only when the earlier answer calls for it', (asked, answers, expected) => {
  expect(isAsked(asked, answers as Record<string, string>)).toBe(expected)
})

test('a group with nothing to ask is passed over, and an answer nobody asks for is found', () => {
  const groups = [group('choice', question('delivery')), group('post', address)]
  expect(askedGroups(groups, { delivery: 'counter' }).map(({ id }) => id)).toEqual(['choice'])
  expect(strayAnswers(groups, { delivery: 'counter', address: '12 Lê Lợi' })).toEqual(['address'])
})
