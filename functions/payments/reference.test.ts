import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { attemptKey, obligationIdOf, readObligationId, readReference, referenceOf } from './reference.ts'

const parts = fc.record({
  dossierId: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/),
  obligation: fc.integer({ min: 1, max: 9 }),
  attempt: fc.integer({ min: 0, max: 99 }),
})

test('a reference has 19 letters and digits and leads back to what it names', () => {
  fc.assert(
    fc.property(parts, (named) => {
      const reference = referenceOf(named)
      expect(reference).toMatch(/^[0-9A-Z]{19}$/)
      expect(readReference(reference)).toEqual(named)
      expect(readObligationId(obligationIdOf(named))).toMatchObject({ dossierId: named.dossierId })
    }),
  )
})

test('the second attempt stands below its obligation', () => {
  expect(attemptKey({ dossierId: '7K3M9Q2ZB4N8RTWX', obligation: 1, attempt: 2 })).toEqual({
    pk: 'D#7K3M9Q2ZB4N8RTWX',
    sk: 'O#1#A#02',
  })
})

test.each([
  '',
  '7K3M9Q2ZB4N8RTWX',
  '7K3M9Q2ZB4N8RTWX001',
  '7K3M9Q2ZB4N8RTWI101',
  'D#7K3M9Q2ZB4N8RTWX1',
  '7k3m9q2zb4n8rtwx101',
])('"%s" is no reference of ours', (text) => expect(readReference(text)).toBeNull())
