import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../../shared/clock.ts'
import {
  billIn,
  billJourneyOf,
  billRefusalOf,
  foundBill,
  makePayable,
  payBill,
  readBill,
} from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const now = await portal.now()
const daysAgo = (days: number) => vietnamDay(new Date(now.getTime() - days * 86_400_000))

const example = {
  service,
  answers: {
    lookupBy: 'decision',
    decisionNumber: '20261/QĐ-XPHC',
    plateNumber: '14A-123.45',
    decisionDate: daysAgo(0),
    issuingAgency: 'Phòng Cảnh sát giao thông Công an tỉnh Quảng Ninh',
    payerId: '022185001234',
  },
  lines: [{ code: 'fine', amount: 5_000_000 }],
  payer: 'P*** Q*** H***',
}

billJourneyOf(example)

test('thirty days late, 0.05 percent a day of 5,000,000 are 75,000 more; the report leads to the fine too', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  // A decision is due ten days after its day.
  const { decisionNumber: _, plateNumber: __, ...answers } = example.answers
  const byReport = { ...example, answers: { ...answers, lookupBy: 'report' } }
  const bill = await foundBill(citizen, byReport, { reportNumber: 'BB-0077120', decisionDate: daysAgo(40) })
  expect(bill.lines).toMatchObject([
    { code: 'fine', amount: { amount: 5_000_000 } },
    { code: 'late-payment', kind: 'interest', amount: { amount: 75_000 } },
  ])
  expect(bill).toMatchObject({ dueOn: daysAgo(30), total: { amount: 5_075_000 } })
})

test('a decision of tomorrow is none, and a plate has to be one', async () =>
  expect(await billRefusalOf(example, { decisionDate: daysAgo(-2), plateNumber: '14-12' })).toEqual([
    '/answers/plateNumber invalid',
    '/answers/decisionDate invalid',
  ]))

// Moves the clock on by a day: the last test.
test('a fine that is payable and grows by a day is shown anew, nothing lost, and paid at the new amount', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const bill = await foundBill(citizen, example, { decisionNumber: '20277/QĐ-XPHC', decisionDate: daysAgo(11) })
  expect(bill.total.amount).toBe(5_002_500)
  const { body: payable } = await makePayable(citizen, example, bill)
  expect(payable).toMatchObject({ state: 'PAYING', obligationId: `${bill.id}-1` })

  await portal.advance('P1D')
  const later = await portal.signIn(portal.people.citizen)
  const refused = await makePayable(later, example, payable)
  expect(refused).toMatchObject({ status: 409, body: { code: 'bill-changed' } })
  expect(refused.body.detail).toMatch(/5\.005\.000.*5\.002\.500/)
  const changed = await readBill(later, bill)
  const { answers, reference, lines } = bill
  expect(changed).toMatchObject({ state: 'DUE', obligationId: null, answers, reference, total: { amount: 5_005_000 } })
  expect(changed.lines[0]).toEqual(lines[0])
  const old = `/api/v1/payments/obligations/${payable.obligationId}`
  expect((await later.get(old)).body).toMatchObject({ state: 'CANCELLED', total: { amount: 5_002_500 } })
  const attempt = { bank: 'sandbox-bank', method: 'redirect' }
  expect((await later.post(`${old}/attempts`, attempt)).body.code).toBe('obligation-cancelled')
  expect((await makePayable(later, example, payable)).body.code).toBe('revision-stale')

  const paid = await billIn(later, await payBill(later, example, changed), 'CONFIRMED')
  expect(paid).toMatchObject({ obligationId: `${bill.id}-2`, total: { amount: 5_005_000 } })
  const { body: receipt } = await later.get(`/api/v1/bills/${bill.id}/receipt`)
  expect(receipt.payload).toMatchObject({ total: { amount: 5_005_000 }, lines: changed.lines })
})
