import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../../shared/clock.ts'
import { billJourneyOf, billRefusalOf, foundBill } from '../../../test/bills-journey.ts'
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
