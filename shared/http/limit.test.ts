import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addressOf, countedAs, type Limit, limitHeaders, overLimit, secondsLeft, secondsOf } from './limit.ts'

const now = new Date('2026-11-22T07:03:20Z')
const perAccount: Limit = { per: 'account', most: 20, within: 'PT15M' }
const perAddress: Limit = { per: 'address', most: 600, within: 'PT1H' }

test.each([
  ['PT15M', 900],
  ['PT1H', 3600],
  ['PT24H', 86_400],
] as const)('%s are %i seconds', (within, seconds) => {
  expect(secondsOf(within)).toBe(seconds)
})

test('a window ends on the clock, never at once', () => {
  expect(secondsLeft(perAccount, now)).toBe(700)
  expect(secondsLeft(perAccount, new Date('2026-11-22T07:15:00Z'))).toBe(900)
  expect(secondsLeft(perAccount, new Date('2026-11-22T07:14:59.999Z'))).toBe(1)
})

describe('under which key one is counted', () => {
  const key = (over: { key?: string; route?: string; limit?: Limit; who?: string; at?: Date } = {}) =>
    countedAs(
      over.key ?? 'k',
      over.route ?? 'POST /a',
      over.limit ?? perAccount,
      over.who ?? 'an@example.vn',
      over.at ?? now,
    )

  test('the same in one window, another in the next', () => {
    expect(key({ at: new Date('2026-11-22T07:14:59Z') })).toBe(key())
    expect(key({ at: new Date('2026-11-22T07:15:00Z') })).not.toBe(key())
  })

  test('another for another person, route, kind or key of ours', () => {
    const others = [
      { who: 'binh@example.vn' },
      { route: 'POST /b' },
      { limit: { ...perAddress, within: 'PT15M' } as Limit },
      { key: 'l' },
    ]
    expect(new Set([key(), ...others.map(key)]).size).toBe(5)
  })

  test('it does not show who', () => {
    fc.assert(fc.property(fc.emailAddress(), (who) => !key({ who }).includes(who) && key({ who }).length === 43))
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:12::1', '2001:db8:0:12::/64'],
  ['2001:0DB8:0000:0012:ffff:1:2:3', '2001:db8:0:12::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', null],
  [undefined, null],
])('%s counts as %s', (ip, who) => {
  expect(addressOf(ip)).toBe(who)
})

test('a home with a whole network of IPv6 is one address', () => {
  fc.assert(
    fc.property(fc.ipV6(), (ip) => {
      const counted = addressOf(ip)
      return counted !== null && /^([0-9a-f]{1,4}:){4}:\/64$/.test(counted)
    }),
  )
})

describe('what is told', () => {
  const standing = (limit: Limit, used: number) => ({ limit, used, left: secondsLeft(limit, now) })

  test('the headers are lists of the structured fields that the draft names', () => {
    expect(limitHeaders([standing(perAccount, 3), standing(perAddress, 600)])).toEqual({
      'ratelimit-policy': '"account";q=20;w=900, "address";q=600;w=3600',
      ratelimit: '"account";r=17;t=700, "address";r=0;t=3400',
    })
    expect(limitHeaders([])).toEqual({})
  })

  test('the last one allowed passes, the next is told when to come again', () => {
    expect(overLimit([standing(perAccount, 20), standing(perAddress, 1)], now)).toBeNull()
    const refusal = overLimit([standing(perAccount, 21), standing(perAddress, 1)], now)
    expect(refusal).toMatchObject({
      code: 'too-many-requests',
      headers: { 'retry-after': '700', ratelimit: '"account";r=0;t=700, "address";r=599;t=3400' },
      detail: {
        vi: 'Hãy thử lại sau 12 phút, từ 14:15. Những gì bạn đã lưu vẫn còn nguyên',
        en: 'Please try again in 12 minutes, from 14:15. What you saved is still there',
      },
    })
  })

  test('over several, the longest wait counts', () => {
    expect(overLimit([standing(perAccount, 21), standing(perAddress, 601)], now)?.headers['retry-after']).toBe('3400')
  })
})
