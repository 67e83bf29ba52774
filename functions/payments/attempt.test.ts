import { expect, test } from '@jest/globals'
import { type Obligation, obligationAtFiling } from '../../shared/payments/obligation.ts'
import { type Attempt, choose, nextAttempt } from './attempt.ts'
import { banks } from './banks.ts'

const [bank] = banks
if (!bank) throw new Error('no bank')
const now = new Date('2026-11-22T07:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const request = (id: string, fingerprint = 'same') => ({ key: id, id, fingerprint })
const line = (code: string, amount: number) => ({
  code,
  name: { vi: 'Lệ phí', en: 'Fee' },
  kind: 'fee' as const,
  amount: { amount, currency: 'VND' as const },
  mark: { status: 'unverified' as const },
})
const dossier = { id: '7K3M9Q2ZB4N8RTWX', ownerId: 'citizen' }

const due = obligationAtFiling(
  dossier,
  '000.00.00.H49-261122-0001',
  [line('a', 115000), line('b', 0)],
  now,
) as Obligation
const first = nextAttempt(due, { bank, method: 'qr', request: request('one'), now })
const tried: Obligation = { ...due, attempts: 1, active: 1, revision: 2 }
const matter = (attempt: Partial<Attempt> = {}, obligation: Partial<Obligation> = {}) => ({
  obligation: { ...tried, ...obligation },
  attempts: [{ ...first, ...attempt }],
})

test('fees that sum to nothing leave nothing to pay; a line of zero stays visible', () => {
  expect(obligationAtFiling(dossier, 'code', [line('a', 0)], now)).toBeNull()
  expect(due).toMatchObject({ amount: 115000, lines: [{ code: 'a' }, { code: 'b' }], state: 'DUE' })
})

test('an attempt carries the amount of its obligation and names itself in the code to scan', () => {
  expect(first).toMatchObject({ reference: '7K3M9Q2ZB4N8RTWX101', amount: 115000, state: 'OPEN' })
  expect(first.qr).toContain('7K3M9Q2ZB4N8RTWX101')
  expect(nextAttempt(tried, { bank, method: 'qr', request: request('two'), now }).reference).toBe('7K3M9Q2ZB4N8RTWX102')
})

test.each([
  ['the first request opens an attempt', { obligation: due, attempts: [] }, request('one'), 0, 'open'],
  ['the same request again gives the same attempt', matter(), request('one'), 0, 'repeat'],
  ['the same request gives it after it failed, too', matter({ state: 'FAILED' }), request('one'), 0, 'repeat'],
  ['another request joins the open attempt', matter(), request('two'), 14, 'join'],
  ['past its time the bank is asked first', matter(), request('two'), 15, 'confirm'],
  [
    'after a failure there is a new attempt',
    matter({ state: 'FAILED' }, { active: undefined }),
    request('two'),
    0,
    'open',
  ],
])('%s', (_, given, asked, after, act) => {
  expect(choose(given, bank.id, asked, minutes(after)).act).toBe(act)
})

test.each([
  ['the same request with another body', matter(), request('one', 'other'), 'idempotency-conflict'],
  ['what is paid', matter({ state: 'SETTLED' }, { state: 'SETTLED' }), request('two'), 'obligation-settled'],
  ['what was cancelled', matter({}, { state: 'CANCELLED' }), request('two'), 'obligation-cancelled'],
  ['what was cancelled, asked for again', matter({}, { state: 'CANCELLED' }), request('one'), 'obligation-cancelled'],
  ['a second bank while the first may still pay', matter({ bank: 'elsewhere' }), request('two'), 'payment-in-progress'],
  [
    'a hundredth attempt',
    matter({ state: 'FAILED' }, { active: undefined, attempts: 99 }),
    request('x'),
    'too-many-tries',
  ],
])('%s is refused', (_, given, asked, code) => {
  expect(() => choose(given, bank.id, asked, now)).toThrow(expect.objectContaining({ code }))
})
