import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cacheControl } from './cache-control.ts'

const told = (value: string) => {
  const [, fresh, stale, down] =
    /^public, max-age=(\d+), stale-while-revalidate=(\d+), stale-if-error=(\d+)$/.exec(value) ?? []
  return { fresh: Number(fresh), stale: Number(stale), down: Number(down) }
}

test.each([
  ['in the middle of a day', '2026-11-22T05:00:00Z', { fresh: 20, stale: 20 }, '20, 20, 3600'],
  ['for a day: until the day ends', '2026-11-22T05:00:00Z', { fresh: 86_400 }, '43170, 0, 0'],
  ['soon before midnight in Vietnam', '2026-11-22T16:59:00Z', { fresh: 20, stale: 20 }, '20, 10, 10'],
  ['at half past eleven', '2026-11-22T16:30:00Z', { fresh: 300, stale: 3600 }, '300, 1470, 1470'],
  ['while it could be midnight before it is there', '2026-11-22T16:59:31Z', { fresh: 20, stale: 20 }, '0, 0, 0'],
  ['from midnight on, as ever', '2026-11-22T17:00:00Z', { fresh: 20, stale: 20 }, '20, 20, 3600'],
])('%s', (_, at, kept, wanted) => {
  const { fresh, stale, down } = told(cacheControl(kept, new Date(at)))
  expect([fresh, stale, down].join(', ')).toBe(wanted)
})

test('no answer is shown on a day after its own, however long it travelled', () => {
  const moment = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  const seconds = fc.integer({ min: 0, max: 100_000 })
  const day = (at: number) => Math.floor((at + 7 * 3_600_000) / 86_400_000)
  fc.assert(
    fc.property(moment, seconds, seconds, fc.integer({ min: 0, max: 30_000 }), (now, fresh, stale, travelled) => {
      const given = told(cacheControl({ fresh, stale }, now))
      const shown = given.fresh + Math.max(given.stale, given.down)
      const last = now.getTime() + travelled + shown * 1000 - 1
      // What may not be kept at all is shown once, to whoever asked.
      return shown === 0 || day(last) === day(now.getTime())
    }),
  )
})
