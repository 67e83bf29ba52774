import { expect, test } from '@jest/globals'
import { periodOf, range } from './range.ts'

const nameOf = (table: string) => `portal-demo-${table}`
const report = (streamArn: string) => ({
  report: {
    DDBStreamBatchInfo: {
      streamArn,
      approximateArrivalOfFirstRecord: '2026-11-22T03:00:00.000Z',
      approximateArrivalOfLastRecord: '2026-11-22T03:00:02.000Z',
    },
  },
})
const arn = 'arn:aws:dynamodb:ap-southeast-1:1:table/portal-demo-payments/stream/2026'

test('a dead letter of a relay leads to its table, at the time its records arrived, with room for slow requests', () => {
  expect(periodOf(report(arn), nameOf)).toEqual({
    from: new Date('2026-11-22T02:55:00.000Z'),
    to: new Date('2026-11-22T03:05:02.000Z'),
    tables: ['payments'],
  })
})

test('a dead letter about another table is refused', () => {
  expect(() => periodOf(report(arn.replace('payments', 'receipts')), nameOf)).toThrow(RangeError)
})

test('a time may be told with any offset, and means all tables when none is named', () => {
  const asked = { from: '2026-11-22T10:00:00+07:00', to: '2026-11-22T11:00:00+07:00' }
  expect(periodOf(asked, nameOf)).toMatchObject({
    from: new Date('2026-11-22T03:00:00Z'),
    tables: ['dossiers', 'payments', 'exchange', 'bills'],
  })
})

test.each([
  {},
  { dossierId: 'not an id' },
  { dossierId: '0123456789ABCDEF', from: '2026-11-22T10:00:00Z' },
  { from: 'yesterday', to: 'today' },
  { from: '2026-11-22T10:00:00Z' },
  { from: '2026-11-22T10:00:00Z', to: '2026-11-23T10:00:00Z', tables: ['receipts'] },
  { from: '2026-11-22T10:00:00Z', to: '2026-11-23T10:00:00Z', tables: [] },
])('what is no range is not guessed at: %j', (asked) => {
  expect(range.safeParse(asked).success).toBe(false)
})
