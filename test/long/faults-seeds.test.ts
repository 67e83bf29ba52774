import { randomInt } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { keptSeeds } from '../faults/kept-seeds.ts'
import { planOf } from '../faults/plans.ts'
import { type Outcome, runOf } from '../faults/run.ts'
import { allWays } from '../faults/ways/ways.ts'
import { behind } from '../faults/world.ts'
import { portal } from '../portal.ts'

// Also after a run that did not end, which would leave the next one its faults.
afterEach(() => behind(portal).noFaults())

let calm: Outcome
beforeAll(async () => {
  calm = await runOf({ portal, going: allWays, plan: null })
}, 300_000)

async function holds(seed: number, lost: boolean, people: number) {
  const { broken, portraits, faults } = await runOf({ portal, ...planOf(seed, { lost, people }) })
  process.stdout.write(`SEED=${seed} ${lost ? 'with losses' : ''}: ${JSON.stringify(faults)}\n`)
  expect(broken).toEqual([])
  expect(faults.crashes).toBeGreaterThan(0)
  const calmOf = Object.fromEntries(
    Object.entries(calm.portraits).map(([name, portrait]) => [name.replace(/^\d+ /, ''), portrait]),
  )
  for (const [name, portrait] of Object.entries(portraits))
    expect([name, portrait]).toEqual([name, calmOf[name.replace(/^\d+ /, '')]])
}

test.each(keptSeeds)(
  'what broke once stays mended: SEED=$seed, $broke',
  ({ seed, lost }) => holds(seed, lost, allWays.length),
  600_000,
)

const seeds = process.env.SEED ? [Number(process.env.SEED)] : Array.from({ length: 6 }, () => randomInt(2 ** 31))

test.each(seeds)(
  'a score of people at once, and much goes wrong: SEED=%s',
  (seed) => holds(seed, seed % 2 === 0, 20),
  900_000,
)
