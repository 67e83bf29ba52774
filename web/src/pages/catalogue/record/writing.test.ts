import { describe, expect, test } from '@jest/globals'
import type { Change } from '../types.ts'
import type { Fields } from './field.ts'
import { merged } from './merge.ts'
import { at, put, shownAt } from './pointer.ts'
import { unverifiedIn } from './unverified.ts'
import { begun, overtaken, saved, standing, typed, yielded } from './writing.ts'

const label = { id: 'label' }
const group = (fields: Fields) => ({ kind: 'group', label, fields }) as const
const fields: Fields = {
  name: { kind: 'text', label },
  time: { ...group({ value: { kind: 'number', label } }) },
  papers: {
    kind: 'list',
    label,
    add: label,
    fresh: {},
    of: group({ id: { kind: 'line', label }, mark: { kind: 'mark', label } }),
  },
}
const record = {
  name: { vi: 'Tên', en: '' },
  time: { value: 5 },
  papers: [{ id: 'photo', mark: { status: 'sourced' } }],
}

test('putting a value keeps all that lies beside the way, and the order of properties', () => {
  const next = put(record, '/papers/0/id', 'letter')
  expect(next).toEqual({ ...record, papers: [{ id: 'letter', mark: { status: 'sourced' } }] })
  expect(next.name).toBe(record.name)
  expect(Object.keys(put(record, '/name/vi', 'Khác'))).toEqual(['name', 'time', 'papers'])
  expect(put(record, '/time', undefined)).toEqual({ name: record.name, papers: record.papers })
  expect(at(put(record, '/note', { vi: 'a', en: 'b' }), '/note/en')).toBe('b')
})

test.each([
  ['/name', '/name'],
  ['/name/en', '/name'],
  ['/time/value', '/time/value'],
  ['/time', '/time'],
  ['/papers', '/papers'],
  ['/papers/0/mark/source', '/papers/0/mark'],
  ['/papers/0/unheardOf', '/papers/0'],
  ['/papers/7/id', '/papers'],
  ['', null],
  ['/unheardOf', null],
])('a fault at “%s” is shown at %s', (pointer, place) => {
  expect(shownAt(fields, record, pointer)).toBe(place)
})

test('figures that nobody has checked are counted wherever they stand', () => {
  const unverified = { mark: { status: 'unverified' } }
  expect(unverifiedIn({ ...record, channels: [{ ...unverified, fees: [unverified, unverified] }] })).toBe(3)
})

describe('what two people write at the same time', () => {
  const base = { name: 'A', note: 'n', linked: ['x'] }

  test.each([
    ['what only I changed is mine', { ...base, name: 'B' }, base, { ...base, name: 'B' }, []],
    ['what only they changed is theirs', base, { ...base, name: 'C' }, { ...base, name: 'C' }, []],
    ['both come together', { ...base, name: 'B' }, { ...base, note: 'm' }, { ...base, name: 'B', note: 'm' }, []],
    [
      'what both changed stays mine and is named',
      { ...base, name: 'B' },
      { ...base, name: 'C' },
      { ...base, name: 'B' },
      ['name'],
    ],
    ['the same change twice is none', { ...base, name: 'C' }, { ...base, name: 'C' }, { ...base, name: 'C' }, []],
    ['what I took away is gone', { name: 'A', linked: ['x'] }, base, { name: 'A', linked: ['x'] }, []],
  ])('%s', (_, mine, theirs, record, clashes) => {
    expect(merged<object>(base, mine, theirs)).toEqual({ record, clashes })
  })
})

describe('a record being written', () => {
  const change = (more: object, revision = 1) =>
    ({
      revision,
      record: { ...record, ...more },
      faults: [{ pointer: '/name', code: 'empty', detail: {} }],
    }) as unknown as Change
  const fresh = begun(change({}), null)

  test('keeps what was typed while it was being saved', () => {
    const sent = typed(fresh, '/time/value', 7)
    const meanwhile = typed(sent, '/name/en', 'Name')
    expect(saved(meanwhile, sent.record, change({ time: { value: 7 } }, 2)).record).toEqual({
      ...record,
      name: { vi: 'Tên', en: 'Name' },
      time: { value: 7 },
    })
  })

  test('loses nothing when somebody else has saved, and can take theirs', () => {
    const mine = typed(typed(fresh, '/time/value', 7), '/name/en', 'Name')
    const after = overtaken(mine, change({ time: { value: 9 } }, 2))
    expect(after).toMatchObject({ clashes: ['time'], record: { name: { en: 'Name' }, time: { value: 7 } } })
    expect(yielded(after, 'time')).toMatchObject({ clashes: [], record: { name: { en: 'Name' }, time: { value: 9 } } })
  })

  test('begins with what an earlier visit had not saved', () => {
    const kept = { revision: 1, base: fresh.record, record: typed(fresh, '/time/value', 7).record }
    expect(begun(change({ name: { vi: 'Mới', en: '' } }, 2), kept)).toMatchObject({
      isRestored: true,
      record: { name: { vi: 'Mới' }, time: { value: 7 } },
    })
  })

  test('is blamed for what the server found, until that is changed', () => {
    expect(standing(fresh, null)).toHaveLength(1)
    expect(standing(typed(fresh, '/name/en', 'Name'), null)).toEqual([])
  })
})
