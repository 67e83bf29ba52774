import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf, foundBill } from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: { hospital: 'bach-mai', patientCode: 'BM-26-004512' },
  // 50,000 + 450,000 + 750,000 cost, of which the insurance pays 1,000,000.
  lines: [{ code: 'patient-share', amount: 250_000 }],
  payer: 'L*** T*** B***',
}

billJourneyOf(example)

test('the costs and the insurance’s part are told beside what is owed', async () => {
  const bill = await foundBill(await portal.signIn(portal.people.citizen), example, { patientCode: 'BM-26-004513' })
  const besides = bill.besides.map(({ code, amount }: { code: string; amount: { amount: number } }) => [
    code,
    amount.amount,
  ])
  expect(besides).toEqual([
    ['examination', 50_000],
    ['tests', 450_000],
    ['medicine', 750_000],
    ['insurance', 1_000_000],
  ])
})

test('what was paid at the counter is not paid again', async () =>
  expect(await billRefusalOf(example, { patientCode: 'BM-26-004902' })).toEqual(['bill-paid']))
