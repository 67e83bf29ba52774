import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { contributionOf } from './contribution.ts'

const procedure = JSON.parse(readFileSync(new URL('./procedure.json', import.meta.url), 'utf8'))
const amounts = (salaryFund: number) => contributionOf(salaryFund, procedure).map(({ amount }) => amount.amount)

// 17 + 8 % social, 0.5 % accidents, 3 + 1.5 % health, 1 + 1 % unemployment: 32 % of the salaries.
test.each([
  [100_000_000, [25_000_000, 500_000, 4_500_000, 2_000_000], 32_000_000],
  [60_000_000, [15_000_000, 300_000, 2_700_000, 1_200_000], 19_200_000],
  [5_310_001, [1_327_500, 26_550, 238_950, 106_200], 1_699_200],
])('on salaries of %i', (salaryFund, lines, sum) => {
  expect(amounts(salaryFund)).toEqual(lines)
  expect(amounts(salaryFund).reduce((so, one) => so + one, 0)).toBe(sum)
})
