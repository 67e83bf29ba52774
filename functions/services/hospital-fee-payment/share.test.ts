import { expect, test } from '@jest/globals'
import { vnd } from '../../../shared/money.ts'
import { patientShare } from './share.ts'

const cost = (amount: number) => ({
  code: 'examination',
  name: { vi: 'Tiền khám', en: 'Examination' },
  kind: 'bill' as const,
  amount: vnd(amount),
})

test.each([
  ['eighty percent insured', [200_000, 1_050_000], 1_000_000, 250_000],
  ['not insured', [200_000], undefined, 200_000],
  ['all insured', [200_000], 200_000, 0],
  ['the insurance pays no more than it costs', [200_000], 300_000, 0],
])('%s', (_, costs, insurance, share) => {
  const owed = patientShare({ lines: costs.map(cost), bases: insurance === undefined ? {} : { insurance } })
  expect(owed.lines.map(({ amount }) => amount.amount)).toEqual([share])
  expect(owed.besides).toHaveLength(costs.length + 1)
})
