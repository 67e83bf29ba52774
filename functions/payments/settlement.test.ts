import { describe, expect, test } from '@jest/globals'
import type { Obligation } from '../../shared/payments/obligation.ts'
import type { Attempt } from './attempt.ts'
import { noticeFrom } from './bank-word.ts'
import type { BankNotice } from './notice.ts'
import { outcomeOf } from './settlement.ts'

const reference = '7K3M9Q2ZB4N8RTWX101'
const found = (state: Attempt['state'], obligation: Obligation['state'] = 'DUE') => ({
  attempt: { reference, bank: 'sandbox-bank', amount: 115000, state, expiresAt: '2026-11-22T07:15:00Z' } as Attempt,
  obligation: { state: obligation, currency: 'VND' } as Obligation,
})
const paid = (amount = 115000, currency = 'VND'): BankNotice => ({
  type: 'payment.settled',
  data: { reference, bankReference: 'FT1', amount, currency, paidAt: '2026-11-22T07:05:00Z' },
})
const failed: BankNotice = { type: 'payment.failed', data: { reference } }
const expired: BankNotice = { type: 'payment.expired', data: { reference } }
const held = (reason: string) => ({ act: 'hold', reason })

test.each([
  ['money for an open attempt settles it', paid(), found('OPEN'), { act: 'settle' }],
  ['money after the attempt was given up settles what is still due', paid(), found('EXPIRED'), { act: 'settle' }],
  ['money after the bank had said no settles what is still due', paid(), found('FAILED'), { act: 'settle' }],
  ['too little is held', paid(114000), found('OPEN'), held('underpaid')],
  ['too much is held', paid(116000), found('OPEN'), held('overpaid')],
  ['another currency is held', paid(115000, 'USD'), found('OPEN'), held('wrong-currency')],
  ['money for what is paid already is held', paid(), found('SETTLED', 'SETTLED'), held('paid-twice')],
  ['money on a second attempt is held', paid(), found('OPEN', 'SETTLED'), held('paid-twice')],
  ['money for what was cancelled is held', paid(), found('OPEN', 'CANCELLED'), held('cancelled')],
  [
    'a refusal ends an attempt at what was cancelled',
    failed,
    found('OPEN', 'CANCELLED'),
    { act: 'close', state: 'FAILED' },
  ],
  ['money without a purpose of ours is held', paid(), null, held('unknown-reference')],
  ['a refusal ends an open attempt', failed, found('OPEN'), { act: 'close', state: 'FAILED' }],
  ['an end of time ends an open attempt', expired, found('OPEN'), { act: 'close', state: 'EXPIRED' }],
  ['a refusal after the money changes nothing', failed, found('SETTLED', 'SETTLED'), { act: 'nothing' }],
  ['a refusal of what we do not know changes nothing', failed, null, { act: 'nothing' }],
])('%s', (_, notice, matter, outcome) => expect(outcomeOf('sandbox-bank', notice, matter)).toEqual(outcome))

test("another bank settles nobody's attempt but its own", () => {
  expect(outcomeOf('elsewhere', paid(), found('OPEN'))).toEqual(held('other-bank'))
  expect(outcomeOf('elsewhere', failed, found('OPEN'))).toEqual({ act: 'nothing' })
})

describe("the bank's answer to our question", () => {
  const { attempt } = found('OPEN')
  const before = new Date('2026-11-22T07:10:00Z')
  const after = new Date('2026-11-22T07:15:00Z')
  const asked = { amount: 115000, currency: 'VND', bankReference: 'FT1', paidAt: '2026-11-22T07:05:00Z' }

  test.each([
    ['paid is the notice it did not send', { status: 'paid' as const, ...asked }, before, paid()],
    ['failed ends the attempt', { status: 'failed' as const, ...asked }, before, failed],
    ['expired ends the attempt', { status: 'expired' as const, ...asked }, after, expired],
    ['pending is not failed, even past the time', { status: 'pending' as const, ...asked }, after, null],
    ['an order it never took may still come', { status: 'unknown' as const }, before, null],
    ['an order it never took ends with its time', { status: 'unknown' as const }, after, expired],
  ])('%s', (_, answer, now, notice) => expect(noticeFrom(attempt, answer, now)).toEqual(notice))
})
