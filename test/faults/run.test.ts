import { beforeAll, describe, expect, test } from '@jest/globals'
import { portal } from '../portal.ts'
import { brokenIn } from './invariants.ts'
import { plants } from './planted.ts'
import { type Outcome, runOf } from './run.ts'
import { allWays } from './ways/ways.ts'

/** For a machine that has much else to do, ms. */
const patience = 300_000

let calm: Outcome
beforeAll(async () => {
  calm = await runOf({ portal, going: allWays, plan: null })
}, patience)

test('where nothing goes wrong, all holds', () => {
  expect(calm.broken).toEqual([])
  expect(Object.values(calm.portraits)).toHaveLength(allWays.length)
})

describe('the rules see', () => {
  test.each(plants)('$what', ({ caught, plant }) => {
    expect(brokenIn(plant(calm.world), calm.ids)).toContainEqual(expect.stringMatching(caught))
  })
})
