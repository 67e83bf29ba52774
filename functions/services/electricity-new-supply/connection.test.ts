import { expect, test } from '@jest/globals'
import { connectionFaults } from './connection.ts'

const unverified = { status: 'unverified' } as const
const limit = (id: string, value: number) =>
  ({ id, value, name: { vi: id, en: id }, unit: 'count', mark: unverified }) as const
const procedure = {
  slug: 'electricity-new-supply',
  figures: [limit('single-phase-most', 10), limit('low-voltage-most', 80), limit('daily-use-from', 40)],
}
const dailyUse = 'Hai ca, từ 6 giờ đến 22 giờ'

test.each([
  ['a flat', { voltage: 'low', phase: '1', capacityKw: '4.5' }, []],
  ['a single phase at its limit', { voltage: 'low', phase: '1', capacityKw: '10' }, []],
  ['a single phase above it', { voltage: 'low', phase: '1', capacityKw: '10.01' }, ['too-much-for-single-phase']],
  ['three phases above it', { voltage: 'low', phase: '3', capacityKw: '10.01' }, []],
  ['the most before hours are asked', { voltage: 'low', phase: '3', capacityKw: '39.99' }, []],
  ['a workshop that does not tell its hours', { voltage: 'low', phase: '3', capacityKw: '40' }, ['missing']],
  ['a workshop that does', { voltage: 'low', phase: '3', capacityKw: '40', dailyUse }, []],
  ['low voltage at its limit', { voltage: 'low', phase: '3', capacityKw: '80', dailyUse }, []],
  ['low voltage above it', { voltage: 'low', phase: '3', capacityKw: '80.5', dailyUse }, ['too-much-for-low-voltage']],
  ['a factory', { voltage: 'medium', phase: '3', capacityKw: '2500', dailyUse }, []],
  [
    'a factory with a single phase',
    { voltage: 'medium', phase: '1', capacityKw: '2500', dailyUse },
    ['medium-voltage-is-three-phase'],
  ],
  [
    'all at once',
    { voltage: 'low', phase: '1', capacityKw: '100' },
    ['too-much-for-single-phase', 'too-much-for-low-voltage', 'missing'],
  ],
])('%s', (_, answers, codes) => expect(connectionFaults(answers, procedure).map(({ code }) => code)).toEqual(codes))
