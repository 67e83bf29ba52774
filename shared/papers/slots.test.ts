import { describe, expect, test } from '@jest/globals'
import type { Paper } from './paper.ts'
import { askedSlots, opensInSupplement, paperFaults, papersOnceFiled } from './slots.ts'

const text = { vi: 'Giấy', en: 'Paper' }
const slot = (id: string, more = {}) => ({ id, name: text, required: true, upload: true, ...more })
const file = (id: string, state: Paper['state'], more: Partial<Paper> = {}): Paper => ({
  id,
  slot: 'portrait',
  name: `${id}.jpg`,
  type: 'image/jpeg',
  size: 1,
  sha256: '00',
  dossierId: 'D',
  state,
  addedAt: '2026-11-23T00:00:00Z',
  created: { fingerprint: '' },
  ...more,
})

test.each([
  [{ licenceClass: 'B', reason: 'expiring' }, ['portrait', 'health-certificate', 'current-licence']],
  [{ licenceClass: 'A1', reason: 'expiring' }, ['portrait', 'current-licence']],
  [{ licenceClass: 'B', reason: 'lost' }, ['portrait', 'health-certificate']],
  [{}, ['portrait']],
])('with the answers %j the papers asked for are %j', (answers, slots) => {
  const papers = [
    slot('application', { upload: false }),
    slot('portrait'),
    slot('health-certificate', { askedIf: { question: 'licenceClass', notIn: ['A', 'A1', 'B1'] } }),
    slot('current-licence', { askedIf: { question: 'reason', in: ['expiring', 'damaged'] } }),
  ]
  expect(askedSlots({ papers }, answers as Record<string, string>).map(({ id }) => id)).toEqual(slots)
})

describe('what stands in the way of handing in', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => file(id, 'ACCEPTED'))
  test.each<[string, boolean, Paper[], string | null]>([
    ['nothing was uploaded', true, [], 'missing'],
    ['nothing was uploaded and nothing is required', false, [], null],
    ['it was accepted', true, [file('a', 'ACCEPTED')], null],
    ['it is being scanned', true, [file('a', 'SCANNING')], 'scanning'],
    ['another of the slot is being scanned', true, [file('a', 'ACCEPTED'), file('b', 'SCANNING')], 'scanning'],
    ['one that is not required is being scanned', false, [file('a', 'SCANNING')], 'scanning'],
    ['it has not arrived', true, [file('a', 'ANNOUNCED')], 'unfinished'],
    ['all were refused', true, [file('a', 'REFUSED')], 'refused'],
    ['one was refused and one accepted', true, [file('a', 'REFUSED'), file('b', 'ACCEPTED')], null],
    ['there are five', true, five, null],
    ['there are six', true, [...five, file('f', 'ACCEPTED')], 'too-many'],
    ['it is of another slot', true, [file('a', 'ACCEPTED', { slot: 'passport' })], 'missing'],
    ['it was replaced', true, [file('a', 'ACCEPTED', { replacedAt: '2026-11-24T00:00:00Z' })], 'missing'],
  ])('%s', (_, required, papers, code) => {
    expect(paperFaults([slot('portrait', { required })], papers)).toEqual(
      code ? [{ pointer: '/papers/portrait', code, detail: expect.anything() }] : [],
    )
  })
})

test('at filing only what was accepted counts', () => {
  const papers = [file('a', 'ACCEPTED'), file('b', 'REFUSED'), file('c', 'SCANNING')]
  expect(papersOnceFiled(papers)).toEqual(['a'])
})

test('in a supplement the new papers of a slot replace its old ones, and other slots stay as they are', () => {
  const filedAt = '2026-11-24T00:00:00Z'
  const papers = [
    file('old', 'ACCEPTED', { filedAt }),
    file('other', 'ACCEPTED', { filedAt, slot: 'passport' }),
    file('older', 'ACCEPTED', { filedAt, replacedAt: filedAt }),
    file('new', 'ACCEPTED'),
  ]
  expect(papersOnceFiled(papers)).toEqual(['other', 'new'])
})

test.each([
  ['the paper itself', { kind: 'paper', slot: 'health-certificate' }, true],
  ['another paper', { kind: 'paper', slot: 'portrait' }, false],
  ['the answer that calls for it', { kind: 'answer', name: 'licenceClass' }, true],
  ['another answer', { kind: 'answer', name: 'fullName' }, false],
] as const)('a supplement that asks for %s lets files in: %#', (_, target, opens) => {
  const wanted = slot('health-certificate', { askedIf: { question: 'licenceClass', notIn: ['A1'] } })
  const reason = { code: 'unreadable', text }
  const items = [{ target, reason, note: null }]
  expect(opensInSupplement(wanted, { items })).toBe(opens)
  expect(opensInSupplement({ ...wanted, upload: false }, { items })).toBe(false)
})
