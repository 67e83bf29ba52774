import { expect, test } from '@jest/globals'
import { failedIn } from '../../infra/local/runner/feeds/batch-outcome.ts'
import { anyOf } from '../../infra/local/runner/feeds/event-pattern.ts'
import { parseSchedule } from '../../infra/local/runner/feeds/schedule-expression.ts'

const created = Date.parse('2026-11-20T10:02:00Z')

test.each([
  ['rate(5 minutes)', '2026-11-20T10:02:00Z', '2026-11-20T10:07:00.000Z'],
  ['rate(5 minutes)', '2026-11-22T10:05:30Z', '2026-11-22T10:07:00.000Z'],
  ['rate(1 day)', '2026-11-22T10:05:30Z', '2026-11-23T10:02:00.000Z'],
  ['at(2026-12-01T08:00:00)', '2026-11-22T00:00:00Z', '2026-12-01T08:00:00.000Z'],
  ['cron(0 3 * * ? *)', '2026-11-22T03:00:00Z', '2026-11-23T03:00:00.000Z'],
  ['cron(0/15 8-17 ? * MON-FRI *)', '2026-11-20T17:46:00Z', '2026-11-23T08:00:00.000Z'],
  ['cron(30 1 1 1,7 ? *)', '2026-11-20T00:00:00Z', '2027-01-01T01:30:00.000Z'],
  ['cron(0 0 29 2 ? *)', '2026-11-20T00:00:00Z', '2028-02-29T00:00:00.000Z'],
])('%s after %s fires at %s', (expression, after, next) => {
  const found = parseSchedule(expression, created)(Date.parse(after))
  expect(new Date(found ?? 0).toISOString()).toBe(next)
})

test.each(['at(2020-01-01T00:00:00)', 'cron(0 0 30 2 ? *)', 'cron(0 0 1 1 ? 2020)'])(
  '%s never fires again',
  (expression) => {
    expect(parseSchedule(expression, created)(created)).toBeNull()
  },
)

test.each(['rate(5 parsecs)', 'rate(0 minutes)', 'cron(0 3 L * ? *)', 'cron(0 3 * * ?)', 'daily'])(
  '%s stops the start',
  (expression) => {
    expect(() => parseSchedule(expression, created)).toThrow(/schedule|cron/)
  },
)

const insertOf = (sk: string) => ({ eventName: 'INSERT', dynamodb: { NewImage: { sk: { S: sk } } } })
const timeline = { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'T#' }] } } } }

test.each([
  ['the wanted prefix', [timeline], insertOf('T#1'), true],
  ['another prefix', [timeline], insertOf('STATE'), false],
  ['another kind of change', [timeline], { ...insertOf('T#1'), eventName: 'MODIFY' }, false],
  ['a record without an image', [timeline], { eventName: 'INSERT', dynamodb: {} }, false],
  ['no pattern at all', [], {}, true],
  ['any of two patterns', [{ eventName: ['REMOVE'] }, timeline], insertOf('T#1'), true],
  ['something that is there', [{ body: { type: [{ exists: true }] } }], { body: { type: null } }, true],
  ['something that is not there', [{ body: { type: [{ exists: false }] } }], { body: {} }, true],
  ['anything but a value', [{ type: [{ 'anything-but': ['a', { prefix: 'b' }] }] }], { type: 'bee' }, false],
  ['one value of a list', [{ tags: ['urgent'] }], { tags: ['old', 'urgent'] }, true],
])('a filter judges %s', (_, patterns, record, passes) => {
  expect(anyOf(patterns)(record)).toBe(passes)
})

test('an operator that the laptop does not know stops the start', () => {
  expect(() => anyOf([{ size: [{ numeric: ['>', 5] }] }])).toThrow(/numeric/)
})

test.each([
  [{ batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
  [{ batchItemFailures: [] }, []],
  [{ batchItemFailures: null }, []],
  [null, []],
  [{ batchItemFailures: [{ itemIdentifier: '' }] }, ['a', 'b']],
  [{ batchItemFailures: [{ itemIdentifier: 'unheard of' }] }, ['a', 'b']],
])('the answer %j means that %j failed', (answer, failed) => {
  expect(failedIn(answer, ['a', 'b'])).toEqual(failed)
})
