import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { workingMinutesBetween } from '../calendar/working-days.ts'
import type { State } from './chart.ts'
import { daysLeft, isOverdue, moved, started } from './deadline.ts'

const at = (time: string) => new Date(`${time}+07:00`)
const fiveDays = { value: 5, unit: 'working_days' } as const
const received = (time: string, duration: Parameters<typeof started>[1] = fiveDays) => ({
  ...started(at(time), duration),
  pausedMinutes: 0,
})
type Clock = ReturnType<typeof received> & { pausedAt?: string }

const pause = (clock: Clock, from: Date, to: Date, waiting: State = 'SUPPLEMENT_REQUESTED'): Clock =>
  moved(moved(clock, 'IN_PROCESS', waiting, from), waiting, 'IN_PROCESS', to)

describe('received Wednesday 2 December 2026, due Wednesday 9 December at 17:00', () => {
  const clock = received('2026-12-02T09:00:00')
  test.each([
    ['an hour', '2026-12-03T09:00:00', '2026-12-03T10:00:00', '2026-12-10T17:00:00'],
    ['exactly one working day', '2026-12-03T09:00:00', '2026-12-04T09:00:00', '2026-12-10T17:00:00'],
    ['a working day and a minute', '2026-12-03T09:00:00', '2026-12-04T09:01:00', '2026-12-11T17:00:00'],
    ['a night', '2026-12-03T17:00:00', '2026-12-04T08:00:00', '2026-12-09T17:00:00'],
    ['a weekend', '2026-12-04T17:00:00', '2026-12-07T08:00:00', '2026-12-09T17:00:00'],
    ['from Friday afternoon to Monday morning', '2026-12-04T16:00:00', '2026-12-07T09:00:00', '2026-12-10T17:00:00'],
    ['two weeks', '2026-12-03T08:00:00', '2026-12-17T08:00:00', '2026-12-23T17:00:00'],
    ['over New Year', '2026-12-08T08:00:00', '2027-01-04T08:00:00', '2027-01-05T17:00:00'],
  ])('standing still %s', (_, from, to, due) => {
    const after = pause(clock, at(from), at(to))
    expect(new Date(after.dueAt ?? '')).toEqual(at(due))
    expect(after).toMatchObject({ originalDueAt: clock.dueAt })
    expect(after).not.toHaveProperty('pausedAt')
  })

  test('two pauses cost together what one of their length costs', () => {
    const twice = pause(
      pause(clock, at('2026-12-03T09:00:00'), at('2026-12-03T10:00:00')),
      at('2026-12-04T09:00:00'),
      at('2026-12-04T10:00:00'),
    )
    expect(new Date(twice.dueAt ?? '')).toEqual(at('2026-12-10T17:00:00'))
  })

  test('from waiting to stopped it is one pause', () => {
    const stopped = moved(
      moved(clock, 'IN_PROCESS', 'PAYMENT_REQUESTED', at('2026-12-03T08:00:00')),
      'PAYMENT_REQUESTED',
      'STOPPED',
      at('2026-12-04T08:00:00'),
    )
    const resumed = moved(stopped, 'STOPPED', 'IN_PROCESS', at('2026-12-07T08:00:00'))
    expect(new Date(resumed.dueAt ?? '')).toEqual(at('2026-12-11T17:00:00'))
  })

  test('a result taken back leaves the due time as it was', () =>
    expect(moved(clock, 'COMPLETED', 'IN_PROCESS', at('2026-12-07T08:00:00'))).toEqual(clock))

  test.each<[State, string, boolean]>([
    ['IN_PROCESS', '2026-12-09T16:59:59', false],
    ['IN_PROCESS', '2026-12-09T17:00:01', true],
    ['COMPLETED', '2026-12-10T09:00:00', false],
  ])('%s at %s is overdue: %s', (state, now, overdue) => expect(isOverdue({ ...clock, state }, at(now))).toBe(overdue))

  test('what stands still is judged by when it stopped', () => {
    const now = at('2027-01-04T09:00:00')
    const stopped = { ...clock, state: 'SUPPLEMENT_REQUESTED' as const }
    expect(isOverdue({ ...stopped, pausedAt: at('2026-12-04T09:00:00').toISOString() }, now)).toBe(false)
    expect(isOverdue({ ...stopped, pausedAt: at('2026-12-10T09:00:00').toISOString() }, now)).toBe(true)
  })
})

test('a term in calendar days stands still in calendar time', () => {
  const clock = received('2026-12-02T09:00:00', { value: 5, unit: 'calendar_days' })
  const after = pause(clock, at('2026-12-04T17:00:00'), at('2026-12-07T08:00:00'))
  expect(new Date(after.dueAt ?? '')).toEqual(at('2026-12-10T17:00:00'))
})

test.each([
  ['a Wednesday morning', '2026-12-02T09:00:00'],
  ['a Wednesday evening', '2026-12-02T20:00:00'],
  ['a Saturday', '2026-12-05T09:00:00'],
  ['a Sunday', '2026-12-06T10:00:00'],
])('whoever is promised five days reads five, received on %s', (_, time) => {
  const { dueAt = '', receivedAt } = received(time)
  expect(daysLeft(at(time), dueAt, receivedAt)).toBe(5)
})

test('the days left go down from the day after reception counts', () => {
  const { dueAt = '', receivedAt } = received('2026-12-06T10:00:00')
  const left = ['06', '07', '08', '12', '13', '14', '15'].map((day) =>
    daysLeft(at(`2026-12-${day}T10:00:00`), dueAt, receivedAt),
  )
  expect(left).toEqual([5, 5, 4, 1, 1, 0, -1])
})

const moment = (days: number) =>
  fc
    .integer({ min: 0, max: days * 1440 })
    .map((minutes) => new Date(at('2026-01-05T00:00:00').getTime() + minutes * 60_000))

test('standing still never shortens the working time that remains, nor adds a day and more to it', () =>
  fc.assert(
    fc.property(
      moment(120),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 30_000 })), { maxLength: 3 }),
      (start, value, pauses) => {
        let clock: Clock = { ...started(start, { value, unit: 'working_days' }), pausedMinutes: 0 }
        const promised = workingMinutesBetween(start, new Date(clock.dueAt ?? ''))
        let now = start
        let worked = 0
        for (const [work, rest] of pauses) {
          const from = new Date(now.getTime() + work * 60_000)
          const to = new Date(from.getTime() + rest * 60_000)
          worked += workingMinutesBetween(now, from)
          clock = pause(clock, from, to)
          now = to
        }
        const due = new Date(clock.dueAt ?? '')
        fc.pre(due > now)
        const whole = worked + workingMinutesBetween(now, due)
        expect(whole).toBeGreaterThanOrEqual(promised)
        expect(whole).toBeLessThan(promised + 480)
      },
    ),
  ))
