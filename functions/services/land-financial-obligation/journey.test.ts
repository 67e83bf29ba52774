import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf, foundBill } from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: {
    dossierCode: 'H49.12-20261122-0000001',
    taxNoticeNumber: 'TB-2026/0815',
    payerTaxCode: '001087123456',
    amount: '200000000',
  },
  // The fee is 0.5 % of land worth 2,000,000,000.
  lines: [
    { code: 'land-use-levy', amount: 150_000_000 },
    { code: 'personal-income-tax', amount: 40_000_000 },
    { code: 'registration-fee', amount: 10_000_000 },
  ],
  payer: 'V*** T*** H***',
}

billJourneyOf(example)

test('twenty days late, 0.03 percent a day of 200,000,000 are 1,200,000 more', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const bill = await foundBill(citizen, example, { taxNoticeNumber: 'TB-2026/0909' })
  expect(bill.lines.at(-1)).toMatchObject({ code: 'late-payment', amount: { amount: 1_200_000 } })
  expect(bill.total).toEqual({ amount: 201_200_000, currency: 'VND' })
})

test('whoever does not know the amount of the notice is shown nothing', async () =>
  expect(await billRefusalOf(example, { taxNoticeNumber: 'TB-2026/0816', amount: '190000000' })).toEqual([
    '/answers/amount not-the-notice',
  ]))
