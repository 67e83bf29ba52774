import { expect, test } from '@jest/globals'
import { lifetime, names } from './freshness.ts'

const ours = { least: 0, otherwise: 0, most: 86_400 }
const life = (fresh: number, stale = 0, down = 0) => ({ fresh, stale, down })

test.each([
  ['public, max-age=20, stale-while-revalidate=10, stale-if-error=3600', ours, life(20, 10, 3600)],
  ['public, max-age=20, s-maxage=60', ours, life(60)],
  ['max-age=0', ours, life(0)],
  ['public, max-age=31536000', ours, life(86_400)],
  ['no-store', ours, null],
  ['private, max-age=60', ours, null],
  ['no-cache', ours, null],
  [undefined, ours, life(0)],
  [undefined, { ...ours, otherwise: 60 }, life(60)],
  // What the API's reference of cache policies warns of.
  ['no-store', { ...ours, least: 5 }, life(5)],
  ['max-age=1', { ...ours, least: 5 }, life(5)],
])('%s is kept for', (given, seconds, wanted) => {
  expect(lifetime(given, seconds)).toEqual(wanted)
})

test.each([
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"b", "a"', '"a"', true],
  ['*', '"a"', true],
  ['"b"', '"a"', false],
  [undefined, '"a"', false],
  ['*', '', false],
])('%s names %s: %s', (given, etag, wanted) => {
  expect(names(given, etag)).toBe(wanted)
})
