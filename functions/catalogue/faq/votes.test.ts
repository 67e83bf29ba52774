import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changeBy, type Voter, voteKey } from './votes.ts'

const now = new Date('2026-11-22T03:00:00Z')
const an: Voter = { per: 'person', who: 'an' }

test.each([
  ['the first vote', true, undefined, { helpful: 1, unhelpful: 0 }],
  ['the first vote against', false, undefined, { helpful: 0, unhelpful: 1 }],
  ['another mind', true, false, { helpful: 1, unhelpful: -1 }],
  ['another mind, against', false, true, { helpful: -1, unhelpful: 1 }],
  ['the same again', true, true, null],
])('%s', (_, helpful, before, change) => {
  expect(changeBy(helpful, before)).toEqual(change)
})

test('however often one changes one’s mind, it stays one vote', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1 }), (votes) => {
      const steps = votes.map((vote, i) => changeBy(vote, i === 0 ? undefined : votes[i - 1]))
      const sum = (of: 'helpful' | 'unhelpful') => steps.reduce((total, step) => total + (step?.[of] ?? 0), 0)
      const last = votes.at(-1)
      return sum('helpful') === (last ? 1 : 0) && sum('unhelpful') === (last ? 0 : 1)
    }),
  )
})

test('one vote a day in Viet Nam, which does not show whose', () => {
  const key = (voter: Voter, at = now) => voteKey('secret', voter, at)
  expect(key(an)).toBe(key(an, new Date('2026-11-22T16:59:59Z')))
  expect(key(an)).not.toBe(key(an, new Date('2026-11-22T17:00:00Z')))
  expect(key({ per: 'address', who: 'an' })).not.toBe(key(an))
  expect(voteKey('other', an, now)).not.toBe(key(an))
  expect(key({ per: 'address', who: '203.0.113.7' })).not.toContain('203')
})
