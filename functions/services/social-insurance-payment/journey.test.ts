import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf } from '../../../test/bills-journey.ts'
import { vinhXanh } from '../../../test/enterprises.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: { unitCode: 'TZH490L', ...vinhXanh, month: '2026-10', workers: '8', salaryFund: '100000000' },
  // 25 %, 0.5 %, 4.5 % and 2 % of 100,000,000.
  lines: [
    { code: 'social-insurance', amount: 25_000_000 },
    { code: 'occupational-accident', amount: 500_000 },
    { code: 'health-insurance', amount: 4_500_000 },
    { code: 'unemployment-insurance', amount: 2_000_000 },
  ],
  payer: 'C*** t*** c*** p*** V*** X***',
}

billJourneyOf(example)

test('a month that has not begun, and a tax code that nobody has, are pointed at', async () =>
  expect(await billRefusalOf(example, { month: '2090-01', taxCode: '9900001028' })).toEqual([
    '/answers/taxCode tax-code-check-digit',
    '/answers/month future',
  ]))
