import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Obligation } from '../../shared/payments/obligation.ts'
import { balanced, settlementEntry, suspenseEntry } from './ledger.ts'
import { holdReasons } from './settlement.ts'

const money = (amount: number) => ({
  partner: 'sandbox-bank',
  recordedAt: '2026-11-22T07:05:01Z',
  told: { origin: 'webhook' as const, id: 'msg_1', receivedAt: '2026-11-22T07:05:01Z', text: '{}' },
  notice: { reference: 'R', bankReference: 'FT1', amount, currency: 'VND', paidAt: '2026-11-22T07:05:00Z' },
})
const sum = (lines: { amount: number }[]) => lines.reduce((so, { amount }) => so + amount, 0)
const amounts = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 9 })
  .filter((all) => sum(all.map((amount) => ({ amount }))) > 0)

test('whatever the fees, a settlement balances and credits each of them', () => {
  fc.assert(
    fc.property(amounts, (fees) => {
      const lines = fees.map((amount, i) => ({
        code: `fee-${i}`,
        name: { vi: '', en: '' },
        kind: 'fee' as const,
        amount: { amount, currency: 'VND' as const },
      }))
      const total = sum(fees.map((amount) => ({ amount })))
      const entry = settlementEntry(money(total), { id: 'D-1', dossierId: 'D', lines } as Obligation)
      expect(sum(entry.lines)).toBe(0)
      expect(entry.lines[0]).toEqual({ account: 'bank:sandbox-bank', amount: total })
      expect(entry.lines.length).toBe(1 + fees.filter((fee) => fee > 0).length)
    }),
  )
})

test.each(holdReasons)('money held as %s stands on its own suspense account', (reason) => {
  expect(suspenseEntry(money(114000), reason)).toMatchObject({
    pk: 'sandbox-bank#FT1',
    kind: 'suspense',
    told: { id: 'msg_1', text: '{}' },
    lines: [{ amount: 114000 }, { account: `suspense:${reason}`, amount: -114000 }],
  })
})

test('an amount that is not what the fees sum to never becomes an entry', () => {
  const lines = [{ code: 'a', kind: 'fee', amount: { amount: 115000, currency: 'VND' } }]
  expect(() => settlementEntry(money(114000), { lines } as Obligation)).toThrow(RangeError)
})

test.each([
  ['one line', [{ account: 'a', amount: 1 }]],
  ['no lines', []],
  [
    'lines that do not balance',
    [
      { account: 'a', amount: 1 },
      { account: 'b', amount: -2 },
    ],
  ],
  [
    'half a đồng',
    [
      { account: 'a', amount: 0.5 },
      { account: 'b', amount: -0.5 },
    ],
  ],
  [
    'a line of nothing',
    [
      { account: 'a', amount: 0 },
      { account: 'b', amount: 0 },
    ],
  ],
])('%s is no entry', (_, lines) => expect(() => balanced(lines)).toThrow(RangeError))
