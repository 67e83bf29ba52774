import { expect, test } from '@jest/globals'
import { vnd } from '../money.ts'
import { type DueLine, owedOf } from './due.ts'

const line = (code: string, amount: number): DueLine => ({
  code,
  name: { vi: 'Lệ phí trước bạ', en: 'Registration fee' },
  kind: 'charge',
  amount: vnd(amount),
})
const raised = (state: 'DUE' | 'SETTLED' | 'CANCELLED', ...lines: DueLine[]) => ({ state, lines })
const set = [line('fee', 80), line('fine', 5)]
const amounts = (lines: DueLine[]) => Object.fromEntries(lines.map(({ code, amount }) => [code, amount.amount]))

test.each([
  ['nothing was asked for yet', [], { fee: 80, fine: 5 }],
  ['it waits to be paid', [raised('DUE', ...set)], {}],
  ['it is paid', [raised('SETTLED', ...set)], {}],
  ['it was cancelled with the work, which was taken up again', [raised('CANCELLED', ...set)], { fee: 80, fine: 5 }],
  ['cancelled, asked for again and paid', [raised('CANCELLED', ...set), raised('SETTLED', ...set)], {}],
  ['less was paid before the answers were mended', [raised('SETTLED', line('fee', 70))], { fee: 10, fine: 5 }],
  ['the rest of it waits to be paid', [raised('SETTLED', line('fee', 70)), raised('DUE', line('fee', 10))], {}],
  [
    'more was paid before: nothing is asked for, the rest is for a person',
    [raised('SETTLED', line('fee', 90), line('fine', 5))],
    {},
  ],
  ['another line was paid', [raised('SETTLED', line('other', 80))], { fee: 80, fine: 5 }],
])('what an agency set is still owed when %s', (_, before, owed) =>
  expect(amounts(owedOf({ lines: set }, before))).toEqual(owed),
)

test('paying what is owed leaves nothing owed, whatever was paid before', () => {
  for (const fee of [0, 1, 79, 80, 81]) {
    const before = fee > 0 ? [raised('SETTLED', line('fee', fee))] : []
    const owed = owedOf({ lines: set }, before)
    expect(owedOf({ lines: set }, [...before, raised('SETTLED', ...owed)])).toEqual([])
  }
})
