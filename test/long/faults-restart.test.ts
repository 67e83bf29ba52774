import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { type Outcome, runOf } from '../faults/run.ts'
import { allWays } from '../faults/ways/ways.ts'
import { behind } from '../faults/world.ts'
import { portalAt } from '../portal.ts'
import { scratchFolder } from '../scratch.ts'
import { type RunningPortal, startPortal } from '../start-portal.ts'

let running: RunningPortal
let calm: Outcome
beforeAll(async () => {
  process.env.DYNAMODB_FILE = join(scratchFolder('tables'), 'tables.db')
  running = await startPortal(process.cwd())
  delete process.env.DYNAMODB_FILE
  calm = await runOf({ portal: portalAt(running.ready), going: allWays, plan: null })
}, 300_000)
afterAll(() => running.stop())

test('the tables are cut off and come back again and again: nothing is lost, nothing doubled', async () => {
  const { ready } = running
  const door = behind(ready)
  let over = false
  const restarts = (async () => {
    let times = 0
    for (; !over; times++) {
      const { length: before } = await door.calls()
      await door.restartTables()
      await eventually(
        () => door.calls(),
        // The count begins anew with the run.
        ({ length }) => over || Math.abs(length - before) > 50,
        'work that goes on after a restart',
      )
    }
    return times
  })()
  const { broken, portraits } = await runOf({ portal: portalAt(ready), going: allWays, plan: null }).finally(() => {
    over = true
  })
  expect(await restarts).toBeGreaterThan(2)
  expect(broken).toEqual([])
  expect(portraits).toEqual(calm.portraits)
}, 600_000)

test.each(['sqs', 'sns', 's3', 'kms', 'ses', 'secretsmanager', 'cognito'] as const)(
  'nobody reaches %s for a while: all is as if it had been there',
  async (service) => {
    const { ready } = running
    const door = behind(ready)
    const outcome = runOf({ portal: portalAt(ready), going: allWays, plan: { down: [service] } })
    await eventually(
      () => door.calls(),
      (calls) => calls.some(({ fault }) => fault === 'down'),
      `somebody who asks ${service} in vain`,
    )
    await door.faults({})
    const { broken, portraits } = await outcome
    expect(broken).toEqual([])
    expect(portraits).toEqual(calm.portraits)
  },
  600_000,
)
