import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inForceOn, pastFaults, validityFaults } from './validity.ts'

const v = (version: number, validFrom: string, validTo?: string) => ({ version, validFrom, validTo })

test.each([
  ['nothing before the first day', [v(1, '2026-01-01')], '2025-12-31', null],
  ['the first from its first day', [v(1, '2026-01-01')], '2026-01-01', 1],
  ['the later one from its first day', [v(1, '2026-01-01'), v(2, '2026-07-01')], '2026-07-01', 2],
  ['the earlier one until the day before', [v(1, '2026-01-01'), v(2, '2026-07-01')], '2026-06-30', 1],
  ['a version on the last of its days', [v(1, '2026-01-01', '2026-07-01')], '2026-06-30', 1],
  ['nothing once a version has ended', [v(1, '2026-01-01', '2026-07-01')], '2026-07-01', null],
  [
    'nothing after a version that was put in for a time',
    [v(1, '2025-01-01'), v(2, '2026-01-01', '2026-02-01')],
    '2026-02-01',
    null,
  ],
  ['what follows a version for a time', [v(1, '2026-01-01', '2026-02-01'), v(2, '2026-02-01')], '2026-02-01', 2],
  [
    'whatever was numbered last, what began last',
    [v(1, '2026-01-01'), v(3, '2026-03-01', '2026-05-01'), v(2, '2026-05-01')],
    '2026-06-01',
    2,
  ],
])('%s holds', (_, versions, day, wanted) => {
  expect(inForceOn(versions, day)?.version ?? null).toBe(wanted)
})

test.each([
  ['a later one follows one without an end', v(2, '2026-07-01'), [v(1, '2026-01-01')], []],
  ['the same first day', v(2, '2026-01-01'), [v(1, '2026-01-01')], ['validity-overlaps']],
  [
    'a beginning before the end of another',
    v(2, '2026-06-30'),
    [v(1, '2026-01-01', '2026-07-01')],
    ['validity-overlaps'],
  ],
  ['a beginning at the end of another', v(2, '2026-07-01'), [v(1, '2026-01-01', '2026-07-01')], []],
  ['without an end, before one that is announced', v(2, '2026-03-01'), [v(1, '2026-07-01')], ['validity-overlaps']],
  ['for a time, until one that is announced', v(2, '2026-03-01', '2026-07-01'), [v(1, '2026-07-01')], []],
  [
    'for a time that reaches into one that is announced',
    v(2, '2026-03-01', '2026-07-02'),
    [v(1, '2026-07-01')],
    ['validity-overlaps'],
  ],
  ['an end before the beginning', v(1, '2026-03-01', '2026-03-01'), [], ['not-after-beginning']],
])('%s', (_, fresh, published, codes) => {
  expect(validityFaults(fresh, published).map(({ code }) => code)).toEqual(codes)
})

test('what holds already is not changed in hindsight, but a first version may have begun long ago', () => {
  expect(pastFaults(v(1, '2020-01-01'), [], '2026-11-22')).toEqual([])
  expect(pastFaults(v(2, '2026-11-22'), [v(1, '2020-01-01')], '2026-11-22')).toEqual([])
  expect(pastFaults(v(2, '2026-11-21'), [v(1, '2020-01-01')], '2026-11-22')).toMatchObject([{ code: 'in-the-past' }])
})

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-03-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const validity = fc.record({ validFrom: day, validTo: fc.option(day, { nil: undefined }) })

test('whatever is published in whatever order, no day is claimed by two versions that both have an end', () => {
  fc.assert(
    fc.property(fc.array(validity, { maxLength: 8 }), day, (all, on) => {
      const published: ReturnType<typeof v>[] = []
      for (const one of all)
        if (validityFaults(one, published).length === 0)
          published.push(v(published.length + 1, one.validFrom, one.validTo))
      const claiming = published.filter(
        ({ validFrom, validTo }) => validFrom <= on && validTo !== undefined && on < validTo,
      )
      expect(claiming.length).toBeLessThanOrEqual(1)
      if (claiming[0]) expect(inForceOn(published, on)).toBe(claiming[0])
    }),
  )
})
