import { expect, test } from '@jest/globals'
import { contentOf, type Draft, draftOf, emptyDraft, faultsIn, fieldOf } from './draft.ts'
import type { Entry } from './types.ts'

const fine: Draft = {
  ...emptyDraft,
  ...{ topic: 'fee', question: { vi: ' Phí? ', en: 'Fee?' }, answer: { vi: 'Không.', en: 'None.' } },
}

test('what was read is sent back as it was, without what no field shows', () => {
  const content = {
    ...{ topic: 'fee' as const, audience: ['citizen' as const], services: ['permit'] },
    at: { questions: ['licenceClass'], steps: ['papers' as const] },
    ...{ question: { vi: 'Phí?', en: 'Fee?' }, answer: { vi: 'Không.', en: 'None.' } },
    mark: { status: 'sourced' as const, source: { vi: 'Luật', en: 'Law' } },
  }
  expect(contentOf(draftOf({ ...content, id: 'x', version: 3 } as Entry))).toEqual(content)
})

test('what arises nowhere has no place, and what is unverified no source', () => {
  const sent = contentOf({ ...fine, source: { vi: 'bỏ', en: 'left' } })
  expect(sent).toEqual({
    ...{ topic: 'fee', audience: ['citizen'], services: [], mark: { status: 'unverified' } },
    ...{ question: { vi: 'Phí?', en: 'Fee?' }, answer: { vi: 'Không.', en: 'None.' } },
  })
})

test.each<[string, Partial<Draft>, object]>([
  ['nothing', {}, {}],
  ['no topic and nobody to read it', { topic: '', audience: [] }, { topic: 'needed', audience: 'needed' }],
  ['one language', { question: { vi: 'Phí?', en: ' ' } }, { 'question-en': 'needed' }],
  ['a source without words', { status: 'sourced' }, { 'source-vi': 'needed', 'source-en': 'needed' }],
  ['an answer of any length', { answer: { vi: 'x'.repeat(4001), en: 'None.' } }, { 'answer-vi': 'too-long' }],
])('what is missing: %s', (_, more, faults) => {
  expect(faultsIn({ ...fine, ...more })).toEqual(faults)
})

test.each([
  ['/entry/question/vi', 'question-vi'],
  ['/entry/answer/en', 'answer-en'],
  ['/entry/services/1', 'services'],
  ['/entry/services', 'services'],
  ['/entry/at/questions/0', 'questions'],
  ['/entry/at/steps/0', 'steps'],
  ['/entry/mark/source', 'source-vi'],
  ['/entry/topic', 'topic'],
])('%s belongs to the field %s', (pointer, field) => expect(fieldOf(pointer)).toBe(field))
