import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Happening, type Parcel, readReference, referenceOf, statuses, told } from './parcel.ts'

const booked: Parcel = {
  dossierId: '7K3M9Q2ZB4N8RTWX',
  number: 1,
  tracking: 'EK000000001VN',
  fee: 30_000,
  status: 'booked',
  history: [{ status: 'booked', at: '2026-11-22T03:00:00.000Z' }],
  revision: 1,
}
const at = (minutes: number) => new Date(Date.parse('2026-11-22T03:00:00Z') + minutes * 60_000).toISOString()
const after = (news: Happening[]) => news.reduce((one, next) => told(one, next) ?? one, booked)

test.each([
  ['picked up', [{ status: 'picked-up', at: at(5) }], 'picked-up'],
  [
    'told late of what was before',
    [
      { status: 'in-transit', at: at(9) },
      { status: 'picked-up', at: at(5) },
    ],
    'in-transit',
  ],
  [
    'nobody home, and delivered later',
    [
      { status: 'not-delivered', at: at(9) },
      { status: 'delivered', at: at(99) },
    ],
    'delivered',
  ],
  [
    'delivered, whatever comes after it',
    [
      { status: 'delivered', at: at(9) },
      { status: 'in-transit', at: at(10) },
    ],
    'delivered',
  ],
] as [string, Happening[], string][])('%s', (_, news, status) => expect(after(news).status).toBe(status))

test('the same told twice changes nothing', () => {
  const once = after([{ status: 'picked-up', at: at(5) }])
  expect(told(once, { status: 'picked-up', at: at(5) })).toBeNull()
})

test('any order of the same news, each any number of times, leads to the same end', () => {
  const news = fc.record({ status: fc.constantFrom(...statuses), at: fc.integer({ min: 1, max: 900 }).map(at) })
  const distinct = fc.uniqueArray(news, { selector: (one) => one.at, minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat(1000)), (all, draws) => {
      const shuffled = [...all, ...all]
        .map((one) => ({ one, place: draws.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one)
      const { history, status } = after(shuffled)
      expect({ history, status }).toEqual({ history: after(all).history, status: after(all).status })
    }),
  )
})

test('a reference names its parcel, and nothing else does', () => {
  expect(readReference(referenceOf(booked))).toEqual({ dossierId: booked.dossierId, number: 1 })
  for (const other of ['', 'x', '7K3M9Q2ZB4N8RTWX', '7K3M9Q2ZB4N8RTWX-', '../7K3M9Q2ZB4N8RTWX-1']) {
    expect(readReference(other)).toBeNull()
  }
})
