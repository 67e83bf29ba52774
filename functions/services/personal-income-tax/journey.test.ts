import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf, foundBill } from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: {
    payerTaxCode: '001087123456',
    taxOffice: 'prov-h26',
    taxPeriod: '2025',
    year: '2025',
    taxDeclared: '12500000',
    withheld: '4500000',
    subItem: '1001',
  },
  // 12,500,000 declared, 4,500,000 withheld by the employer.
  lines: [{ code: 'sub-item-1001', amount: 8_000_000 }],
  payer: 'N*** T*** L***',
}

billJourneyOf(example)

test('what the tax office has an identifier for is what its books say', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const bill = await foundBill(citizen, example, { paymentId: 'ID-2026-77001' })
  expect(bill.lines).toMatchObject([{ code: 'sub-item-1001', name: { en: 'Tax' }, amount: { amount: 8_000_000 } }])
  expect(bill.besides).toMatchObject([{ code: 'withheld', amount: { amount: 4_500_000 } }])
})

test('where all was withheld nothing is left to be paid; a year to come is not declared yet', async () => {
  expect(await billRefusalOf(example, { withheld: '12500000' })).toEqual(['/answers/withheld nothing-left'])
  expect(await billRefusalOf(example, { taxPeriod: '2090' })).toEqual(['/answers/taxPeriod future'])
})
