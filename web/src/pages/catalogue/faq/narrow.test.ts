import { expect, test } from '@jest/globals'
import { narrow, type Wanted } from './narrow.ts'

const row = (vi: string, more: object = {}) => ({
  ...{ question: { vi, en: 'What?' }, topic: 'fee' as const, services: ['permit'], shown: true },
  ...more,
})
const rows = [
  row('Lệ phí bao nhiêu?'),
  row('Đổi bằng ở đâu?', { topic: 'places', services: [] }),
  row('Lệ phí cũ?', { shown: false }),
]
const all: Wanted = { words: '', topic: null, service: null, state: null }

test.each<[string, Partial<Wanted>, number[]]>([
  ['nothing asked', {}, [0, 1, 2]],
  ['words without marks', { words: 'le phi' }, [0, 2]],
  ['words of the other language', { words: 'what doi' }, [1]],
  ['a topic', { topic: 'places' }, [1]],
  ['a procedure', { service: 'permit' }, [0, 2]],
  ['only what is shown', { state: 'shown' }, [0, 1]],
  ['only what was withdrawn', { state: 'withdrawn', topic: 'fee' }, [2]],
])('%s', (_, wanted, expected) => {
  expect(narrow(rows, { ...all, ...wanted })).toEqual(expected.map((at) => rows[at]))
})
