import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf } from '../../../test/bills-journey.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: {
    noticeNumber: '118/TB-TA',
    court: 'Tòa án nhân dân khu vực 1 - Quảng Ninh',
    payerId: '001087123456',
    amount: '1500000',
  },
  lines: [{ code: 'court-fee-advance', amount: 1_500_000 }],
  payer: 'Đ*** V*** S***',
}

billJourneyOf(example)

test('another amount than the notice’s shows nothing, and nor does a payer that nobody can be', async () => {
  expect(await billRefusalOf(example, { noticeNumber: '119/TB-TA', amount: '1400000' })).toEqual([
    '/answers/amount not-the-notice',
  ])
  expect(await billRefusalOf(example, { payerId: '0100109107' })).toEqual(['/answers/payerId tax-code-check-digit'])
})
