import { expect, test } from '@jest/globals'
import { changesOf } from './changes.ts'

const line = (code: string, amount: number) => ({
  code,
  name: { vi: code, en: code },
  kind: 'bill' as const,
  amount: { amount, currency: 'VND' as const },
})
const bill = (...lines: ReturnType<typeof line>[]) => ({
  lines,
  total: { amount: lines.reduce((sum, { amount }) => sum + amount.amount, 0), currency: 'VND' as const },
})
const seen = bill(line('energy', 350_000), line('vat', 28_000))

test.each([
  ['nothing', seen, []],
  ['a line more', bill(...seen.lines, line('late', 10_000)), [['late', undefined, 10_000]]],
  ['another amount', bill(line('energy', 360_000), line('vat', 28_000)), [['energy', 350_000, 360_000]]],
  ['a line less', bill(line('energy', 350_000)), [['vat', 28_000, undefined]]],
])('what a bill says anew: %s', (_, told, changes) =>
  expect(changesOf(seen, told).map(({ line, before, now }) => [line.code, before?.amount, now?.amount])).toEqual(
    changes,
  ),
)
