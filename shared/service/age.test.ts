import { expect, test } from '@jest/globals'
import { isYoungerThan } from './age.ts'

test.each([
  ['2020-11-22', 72, '2026-11-21', true],
  ['2020-11-22', 72, '2026-11-22', false],
  ['2020-12-31', 72, '2026-12-30', true],
  ['2020-12-31', 72, '2026-12-31', false],
  // Who is born on 29 February reaches the month on 1 March where there is no such day.
  ['2024-02-29', 12, '2025-02-28', true],
  ['2024-02-29', 12, '2025-03-01', false],
  ['2006-11-23', 240, '2026-11-22', true],
])('born on %s, %i months, on %s: younger is %s', (born, months, day, younger) =>
  expect(isYoungerThan(born, months, day)).toBe(younger),
)
