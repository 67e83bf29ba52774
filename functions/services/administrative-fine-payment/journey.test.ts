import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../../shared/clock.ts'
import { billJourneyOf, billRefusalOf } from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const now = await portal.now()
const daysAgo = (days: number) => vietnamDay(new Date(now.getTime() - days * 86_400_000))

const example = {
  service,
  answers: {
    decisionNumber: '512/QĐ-XPHC',
    decisionDate: daysAgo(30),
    issuingAgency: 'Ủy ban nhân dân phường Hạ Long',
    payerId: '022185001234',
  },
  // Due after ten days, so twenty days late: 3,000,000 × 20 × 0.05 %.
  lines: [
    { code: 'fine', amount: 3_000_000 },
    { code: 'late-payment', amount: 30_000 },
  ],
  payer: 'P*** Q*** H***',
}

billJourneyOf(example)

test('a decision that nobody made is found nowhere, and a payer has nine or twelve digits', async () => {
  expect(await billRefusalOf(example, { decisionNumber: '901/QĐ-XPHC' })).toEqual(['bill-not-found'])
  expect(await billRefusalOf(example, { payerId: '0221850' })).toEqual(['/answers/payerId invalid'])
})
